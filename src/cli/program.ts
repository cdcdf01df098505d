import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { Target } from '../evaluate/operating-point.js';
import { printable } from '../explain/width.js';
import { VERSION } from '../version.js';
import { type FieldMap, parseMap } from './columns.js';
import type { EvalOptions } from './eval.js';
import { EXIT, PipeClosed, reasonOf, UsageError } from './exit.js';
import type { ExplainOptions } from './explain.js';
import type { FitCommandOptions } from './fit.js';
import { INPUT_FORMATS } from './input.js';
import { complain, type Io, Output } from './io.js';
import { parseJobs } from './jobs.js';
import { LEVEL_NAMES } from './levels.js';
import { decimalNumber, wholeNumber } from './number.js';
import type { ScoreOptions } from './score.js';
import { parseTarget } from './targets.js';
import { OUTPUT_FORMATS } from './write.js';

/** Runs the command line; never throws. Each command's code is loaded only when it runs, so that help is instant. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  // A reader of stderr that leaves must not end the scoring.
  io.stderr.on('error', () => {});
  try {
    return await obey(args, io);
  } catch (error) {
    if (error instanceof PipeClosed) return EXIT.scored;
    if (!(error instanceof UsageError)) return endBroken(error, io);
    complain(io, error.message);
    return EXIT.wrongUse;
  }
}

/** Tells of a fault of telltale itself, and returns the exit code. */
export function endBroken(error: unknown, io: Io): number {
  complain(io, `internal error (please report this): ${error instanceof Error ? (error.stack ?? error.message) : reasonOf(error)}`);
  return EXIT.wrongUse;
}

/** Runs the command that the arguments name, or shows help. */
async function obey(args: readonly string[], io: Io): Promise<number> {
  let code: number = EXIT.wrongUse;
  let help = '';
  const program = buildProgram(
    args,
    io,
    (result) => {
      code = result;
    },
    (text) => {
      help += text;
    },
  );
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    await new Output(io.stdout).write(help);
    if (error.exitCode === 0) code = EXIT.scored;
  }
  return code;
}

function buildProgram(args: readonly string[], io: Io, done: (code: number) => void, show: (help: string) => void): Command {
  const program = new Command('telltale')
    .description('Scores marketplace listings for counterfeit risk and says why.')
    .version(VERSION)
    .exitOverride()
    .configureOutput({
      writeOut: show,
      writeErr: (text) => void io.stderr.write(text),
      // Names arguments as they were given.
      outputError: (text, write) => write(text.split('\n').map(printable).join('\n')),
    })
    .showHelpAfterError('(see telltale --help)')
    .addHelpText('after', HELP);

  withScoring(
    program
      .command('score')
      .argument('[file]', 'listings as JSON Lines, a JSON array or CSV, also .gz; - for standard input')
      .summary('score listings'),
  )
    .description('Scores every listing of a file: a table on a terminal, JSON Lines otherwise.')
    .addOption(new Option('--to <format>', 'form of the results').choices(OUTPUT_FORMATS))
    .option(
      '--min-score <score>',
      'only listings with at least this score, 0 to 1',
      number('a number from 0 to 1, such as 0.5', (n) => n >= 0 && n <= 1),
    )
    .option('--top <count>', 'only the listings with the highest scores, highest first', whole)
    .addOption(new Option('--fail-on <level>', 'exit with 1 when a listing reaches this level, shown or not').choices(LEVEL_NAMES))
    .option('--jobs <count>', 'threads that score side by side, or auto for one each core', parseJobs, 1)
    .addHelpText('after', SCORE_HELP)
    .action(async (file: string | undefined, options: ScoreOptions) =>
      done(await (await import('./score.js')).scoreCommand(file, options, io)),
    );

  withScoring(program.command('explain').argument('<file>', 'as for score').summary('show why one listing scores as it does'))
    .description('Shows one listing with its evidence underlined and the sum of contributions; the first one unless told which.')
    .addOption(new Option('--id <id>', 'the listing with this id').conflicts('line'))
    .option('--line <number>', 'the listing on this line', whole)
    .addHelpText('after', EXPLAIN_HELP)
    .action(async (file: string, options: ExplainOptions) => done(await (await import('./explain.js')).explainCommand(file, options, io)));

  withScoring(program.command('eval').argument('[file]', 'labelled listings, as for score').summary('judge scores against your own labels'))
    .description(
      'Says how well labelled listings are told apart: a field "label" of 1 or counterfeit, 0 or genuine, and "source" if they come from several.',
    )
    .option('--by <field,...>', 'tell slices apart by these fields, such as marketplace,category,language', list)
    .option(
      '--target <goal>',
      'the threshold for precision=0.9, fpr=0.001 or review=200/day (the file is then taken for a day); may be repeated',
      (text: string, before: readonly Target[] = []) => [...before, parseTarget(text)],
    )
    .option(
      '--threshold <score>',
      'flagged from this score on, where the slices and --against are counted',
      number('a number from 0 to 1, such as 0.5', (n) => n >= 0 && n <= 1),
      0.5,
    )
    .option('--against <file>', 'other weights, or one more pack: which listings change sides')
    .addOption(new Option('--to <format>', 'form of the result').choices(['text', 'json']).default('text'))
    .option('--html <file>', 'also write all of it as a page, with curves; needs: npm install @observablehq/plot linkedom')
    .addHelpText('after', EVAL_HELP)
    .action(async (file: string | undefined, options: EvalOptions) =>
      done(await (await import('./eval.js')).evalCommand(file, options, io, args)),
    );

  withScoring(program.command('fit').argument('[file]', 'labelled listings, as for eval').summary('learn weights from your own labels'))
    .description('Learns the weight of each signal from labelled listings and writes weights as JSON, to be used with --weights.')
    .option('--name <version>', 'what assessments call these weights', 'own-1')
    .addHelpText('after', FIT_HELP)
    .action(async (file: string | undefined, options: FitCommandOptions) =>
      done(await (await import('./fit.js')).fitCommand(file, options, io)),
    );

  program
    .command('pack')
    .description('Works with packs: your own brands, phrases and prices.')
    .command('check')
    .argument('<file>', 'a pack, YAML or JSON')
    .description('Checks a pack and names every fault with its line.')
    .action(async (file: string) => done(await (await import('./pack.js')).packCheckCommand(file, io)));
  return program;
}

function withScoring(command: Command): Command {
  return command
    .addOption(new Option('--from <format>', 'form of the input; by default from the extension').choices(INPUT_FORMATS))
    .option('--map <field=column,...>', 'CSV columns that are named otherwise than the fields', readMap)
    .option(
      '--prior <share>',
      'share of counterfeits among all listings, above 0 and below 1',
      number('a number above 0 and below 1, such as 0.05', (n) => n > 0 && n < 1),
    )
    .option('--pack <file>', 'a pack of your own, YAML or JSON; may be repeated', (file: string, before: readonly string[] = []) => [
      ...before,
      file,
    ])
    .option('--weights <file>', 'weights of your own, as telltale fit writes them')
    .option('--no-color', 'no colours; the same as the environment variable NO_COLOR');
}

function number(allowed: string, fits: (n: number) => boolean, read = decimalNumber): (text: string) => number {
  return (text) => {
    const n = read(text);
    if (!fits(n)) throw new InvalidArgumentError(`Allowed: ${allowed}.`);
    return n;
  };
}

const whole = number('a whole number of 1 or more, such as 10', (n) => Number.isSafeInteger(n) && n >= 1, wholeNumber);

function list(text: string): string[] {
  const parts = text.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
  if (parts.length === 0) throw new InvalidArgumentError('Allowed: names of fields, such as marketplace,category.');
  return parts;
}

function readMap(text: string, before?: FieldMap): FieldMap {
  return parseMap(text, before);
}

const EXIT_CODES = `
Exit codes:
  0  scored
  1  a listing reached the level of --fail-on
  2  wrong use, or input that can't be read, or output that can't be written
  3  some records failed`;

const HELP = `
Examples:
  $ telltale score listings.jsonl
  $ telltale explain listings.jsonl --id a-17
  $ telltale eval labelled.csv --target precision=0.9
  $ telltale fit labelled.jsonl > weights.json
  $ telltale pack check my-brands.yaml
${EXIT_CODES}`;

const SCORE_HELP = `
Examples:
  $ telltale score listings.csv --map price=cost,brand=maker --top 20
  $ telltale score listings.jsonl.gz --min-score 0.5 --to csv > suspects.csv
  $ telltale score listings.jsonl --jobs auto > scores.jsonl
  $ zcat listings.jsonl.gz | telltale score - --fail-on critical > scores.jsonl
  $ telltale score listings.json --pack my-brands.yaml --prior 0.02
${EXIT_CODES}`;

const EVAL_HELP = `
Examples:
  $ telltale eval labelled.csv --map label=verdict,title=name --by category,language
  $ telltale eval labelled.jsonl --target precision=0.9 --target review=200/day
  $ telltale eval labelled.jsonl --against weights.json --html report.html
${EXIT_CODES}`;

const FIT_HELP = `
Examples:
  $ telltale fit labelled.jsonl > weights.json
  $ telltale eval held-back.jsonl --against weights.json
  $ telltale score listings.jsonl --weights weights.json
${EXIT_CODES}`;

const EXPLAIN_HELP = `
Examples:
  $ telltale explain listings.jsonl
  $ telltale explain listings.csv --line 12
  $ telltale explain listings.json --id a-17`;
