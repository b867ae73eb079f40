import { gtkColumns, gtkLimits } from '../../core/gtk/gtk-import.ts';
import type { GtkReader } from '../../core/ports/gtk.ts';
import { csvReader } from './csv-reader.ts';

/** Reads a file of predicates from Ruang GTK. */
export const gtkReader: GtkReader = csvReader({ columns: gtkColumns, ...gtkLimits });
