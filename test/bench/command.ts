import { readOptions } from './options';
import { KINDS, type Job } from './settings';
import { SUITE, type Workload } from './suite';
import { UsageError } from './usage-error';

/** What the command line asks for. */
export interface Command {
  /** What to measure; more than one unless a workload was named. */
  readonly workloads: readonly Workload[];
  /** The settings given, by name, for the workload named. */
  readonly given: ReadonlyMap<string, string>;
  readonly named: boolean;
  readonly help: boolean;
  /** File for the figures as JSON; `-` is standard output. */
  readonly json: string | null;
  /** An older commit to measure in turn with these sources. */
  readonly against: string | null;
  readonly browser: boolean;
  /** Whether the plain peers in the same process are measured too. */
  readonly plainPeers: boolean;
  /** Whether scikit-learn and PyTorch are measured too. */
  readonly pythonPeers: boolean;
  /** Whether the figures are kept in test/bench/results. */
  readonly save: boolean;
}

const SWITCHES = ['help', 'quick', 'browser', 'peers', 'no-peers', 'save'] as const;
const WITH_VALUE = ['json', 'against'] as const;

type Switch = (typeof SWITCHES)[number];
const isSwitch = (key: string): key is Switch => SWITCHES.some((each) => each === key);

/**
 * Reads the words of the command line: at most one name of a workload, and options as `--key VALUE` or `--key=VALUE`.
 *
 * @throws UsageError in one sentence.
 */
export function parseCommand(words: readonly string[]): Command {
  const { names, switches, values } = sort(words);
  const [wanted, extra] = names;
  if (extra !== undefined) {
    throw new UsageError(
      `One workload at a time: got ${names.join(' and ')}; leave both out to measure all.`,
    );
  }
  const workloads = wanted === undefined ? all(switches.has('quick')) : [workloadNamed(wanted)];
  const json = values.get('json') ?? null;
  const against = values.get('against') ?? null;
  for (const key of WITH_VALUE) values.delete(key);
  const command: Command = {
    workloads,
    given: values,
    named: wanted !== undefined,
    help: switches.has('help'),
    json,
    against,
    browser: switches.has('browser'),
    plainPeers: !switches.has('no-peers') && !values.has('input'),
    pythonPeers: switches.has('peers'),
    save: switches.has('save'),
  };
  if (!command.help) check(command);
  return command;
}

/**
 * What to measure for a workload, its own settings replaced by those given.
 *
 * @throws UsageError as `readOptions`.
 */
export function jobOf({ name, kind, defaults }: Workload, given: ReadonlyMap<string, string>): Job {
  const settings = readOptions(KINDS[kind], given, defaults, name);
  return { name, kind, settings } as Job;
}

function check(command: Command): void {
  const [key] = command.given.keys();
  if (!command.named && key !== undefined) {
    throw new UsageError(`--${key} belongs to one workload; put its name first, one of ${nameList()}.`);
  }
  const made = ['rows', 'classes'].find((each) => command.given.has(each));
  if (command.given.has('input') && made !== undefined) {
    throw new UsageError(`--${made} is of an input that is made; leave it or --input out.`);
  }
  if (command.against !== null && command.browser) {
    throw new UsageError('--against compares in Node.js only; leave --browser out.');
  }
  if (command.pythonPeers && (command.browser || command.against !== null)) {
    throw new UsageError('--peers are measured beside one Node.js run; leave --browser and --against out.');
  }
  for (const workload of command.workloads) jobOf(workload, command.given);
}

function sort(words: readonly string[]) {
  const names: string[] = [];
  const switches = new Set<Switch>();
  const values = new Map<string, string>();
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (!word.startsWith('--')) {
      names.push(word);
      continue;
    }
    const [, key = '', inline] = /^--([^=]*)(?:=(.*))?$/s.exec(word) ?? [];
    if (isSwitch(key)) {
      if (inline !== undefined) throw new UsageError(`--${key} takes no value; got "${inline}".`);
      switches.add(key);
      continue;
    }
    const value = inline ?? words[++i];
    if (value === undefined) throw new UsageError(`--${key} needs a value after it; see --help.`);
    if (values.has(key)) throw new UsageError(`--${key} was given twice; give it once.`);
    values.set(key, value);
  }
  return { names, switches, values };
}

const all = (quick: boolean) => SUITE.filter(({ long }) => !(quick && long));
const nameList = () => SUITE.map(({ name }) => name).join(', ');

function workloadNamed(name: string): Workload {
  const found = SUITE.find((workload) => workload.name === name);
  if (!found) throw new UsageError(`There is no workload "${name}"; choose one of ${nameList()}.`);
  return found;
}
