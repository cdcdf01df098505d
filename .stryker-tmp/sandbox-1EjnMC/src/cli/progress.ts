// @ts-nocheck
import type { SingleBar } from 'cli-progress';
import type { Io } from './io.js';

/** Shows how far a command is. */
export interface Progress {
  update(bytes: number, records: number): void;
  /** Takes the bar off the screen before other text is written; the next update may bring it back. */
  pause(): void;
}

const SILENT: Progress = { update: () => {}, pause: () => {} };

/** A bar appears only after this long without other output, in ms: short jobs and streaming rows stay free of it. */
const QUIET_BEFORE_BAR = 300;

/**
 * A progress bar on stderr when that is a terminal, otherwise nothing.
 *
 * @param total bytes of the input; without it only the records are counted
 */
export async function createProgress(io: Io, total: number | undefined): Promise<Progress> {
  if (io.stderr.isTTY !== true || io.env.TERM === 'dumb') return SILENT;
  const { default: cliProgress } = await import('cli-progress');
  const bar: SingleBar = new cliProgress.SingleBar({
    stream: io.stderr,
    format:
      total === undefined ? '{records} listings, {duration_formatted}' : '{bar} {percentage} %  {records} listings  {eta_formatted} left',
    barsize: 30,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    clearOnComplete: true,
    // Ctrl-C must end the program at once, so the bar changes no setting of the terminal that would have to be put back.
    gracefulExit: false,
    hideCursor: false,
    linewrap: true,
    fps: 10,
  });
  let shown = false;
  let quietSince = Date.now();
  return {
    update(bytes, records) {
      if (shown) bar.update(bytes, { records });
      else if (Date.now() - quietSince >= QUIET_BEFORE_BAR) {
        bar.start(total ?? 0, bytes, { records });
        shown = true;
      }
    },
    pause() {
      if (shown) bar.stop();
      shown = false;
      quietSince = Date.now();
    },
  };
}
