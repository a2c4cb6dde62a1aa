import { UsageError } from './usage-error';

/** One setting of a workload, given as `--name VALUE`. */
export interface Option<T> {
  /** What is taken when the setting is not given. */
  readonly value: T;
  /** What may be given, to follow "must be". */
  readonly rule: string;
  /** The value of a text; undefined when it breaks the rule. */
  readonly read: (text: string) => T | undefined;
  readonly about: string;
}

/** Values of a set of options. */
export type ValuesOf<S> = { readonly [K in keyof S]: S[K] extends Option<infer T> ? T : never };

/** A whole number of `least` or more. */
export function whole(value: number, least: number, about: string): Option<number> {
  return {
    value,
    rule: `a whole number of ${least} or more`,
    read: (text) => (/^\d+$/.test(text) && Number(text) >= least ? Number(text) : undefined),
    about,
  };
}

/** A number of `least` or more. */
export function decimal(value: number, least: number, about: string): Option<number> {
  return {
    value,
    rule: `a number of ${least} or more`,
    read: (text) => (/^\d+(?:\.\d+)?$/.test(text) && Number(text) >= least ? Number(text) : undefined),
    about,
  };
}

/** One of a few values. */
export function oneOf<const T extends string | number>(
  value: T,
  allowed: readonly T[],
  about: string,
): Option<T> {
  return {
    value,
    rule: `one of ${allowed.join(', ')}`,
    read: (text) => allowed.find((each) => String(each) === text),
    about,
  };
}

/** Any text but the empty one; null when it is not given. */
export function name(about: string): Option<string | null> {
  return {
    value: null,
    rule: 'a name',
    read: (text) => (text === '' ? undefined : text),
    about,
  };
}

/**
 * Values of all options: those given, else the defaults.
 *
 * @throws UsageError in one sentence for an option that there is not, or a value that breaks its rule.
 */
export function readOptions<S extends Readonly<Record<string, Option<unknown>>>>(
  options: S,
  given: ReadonlyMap<string, string>,
  defaults: Partial<ValuesOf<S>>,
  of: string,
): ValuesOf<S> {
  const unknown = [...given.keys()].find((key) => !Object.hasOwn(options, key));
  if (unknown !== undefined) {
    const known = Object.keys(options).map((key) => `--${key}`);
    throw new UsageError(`${of} has no option --${unknown}; it has ${known.join(', ')}.`);
  }
  const entries = Object.entries(options).map(([key, option]) => {
    const text = given.get(key);
    if (text === undefined) return [key, Object.hasOwn(defaults, key) ? defaults[key] : option.value];
    const value = option.read(text);
    if (value === undefined) throw new UsageError(`--${key} must be ${option.rule}; got "${text}".`);
    return [key, value];
  });
  return Object.fromEntries(entries) as ValuesOf<S>;
}
