import type { PerformCommand } from '../../core/ports/commands.ts';
import type { Log } from '../../core/ports/log.ts';

/** Tells the log of every change that was recorded: by its line in the record, never what it holds. */
export function recording(perform: PerformCommand, log: Log): PerformCommand {
  return async (request) => {
    const performed = await perform(request);
    if (performed.outcome === 'recorded') {
      const { evaluationId, seq, command } = performed.event;
      log.info('RECORDED', { evaluationId, seq, command });
    }
    return performed;
  };
}
