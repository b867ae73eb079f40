/** A deadline as a calendar keeps it. `uid` stays the same when the date moves; `sequence` counts how often. */
export type Deadline = { uid: string; sequence: number; since: string; dueAt: string };

/** Octets of a line, without its end (RFC 5545, 3.1). */
const longestLine = 75;
const dayInMs = 86_400_000;

/**
 * A calendar file (RFC 5545) with the last day of a task, all day long, and an alarm the day before. It holds no
 * link: calendars are shared and synchronized, and a link of ours decides in its owner's name.
 */
export function deadlineCalendar({ uid, sequence, since, dueAt }: Deadline, words: Told): string {
  const day = (instant: string) => words.dateOf(instant).replaceAll('-', '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kinerja//Kinerja//ID',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}@kinerja`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${compact(since)}`,
    `DTSTART;VALUE=DATE:${day(dueAt)}`,
    `DTEND;VALUE=DATE:${day(new Date(Date.parse(dueAt) + dayInMs).toISOString())}`,
    `SUMMARY:${escaped(words.summary)}`,
    `DESCRIPTION:${escaped(words.description)}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(words.summary)}`,
    'TRIGGER:-P1D',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

type Told = {
  summary: string;
  description: string;
  /** The date of an instant by the clock of the body, as ISO. */
  dateOf(instant: string): string;
};

const compact = (instant: string) => `${instant.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** Text of a value: nothing that a person wrote may end the line or begin a property. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(/[\\;,]/g, (letter) => `\\${letter}`)
    .trim();
}

/** Goes on in the next line, after a space, where a line would be too long; no letter is cut in two. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const letter of line) {
    if (Buffer.byteLength(part + letter) > longestLine) {
      parts.push(part);
      part = ' ';
    }
    part += letter;
  }
  return [...parts, part].join('\r\n');
}
