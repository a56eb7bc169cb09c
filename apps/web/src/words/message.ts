/**
 * A message as it travels: read once, when the site is built, from the text that translators write, so that no page carries what
 * reads it. Plain text stays text; else a list of its parts.
 */
export type Message = string | readonly Part[];

/** Text; the figure of the plural around; or a value by its name, with how it is told. */
export type Part =
  | string
  | typeof FIGURE
  | readonly [name: string, told?: undefined, inside?: undefined]
  | readonly [name: string, told: 'number' | 'day', inside?: undefined]
  | readonly [name: string, told: 'plural' | 'select', options: Readonly<Record<string, Message>>]
  | readonly [name: string, told: 'marked', inside: Message];

/** Stands for the count itself among the words of a plural. */
export const FIGURE = 0;

/** How a language tells what is not a word. */
export interface Telling {
  figure(value: number): string;
  day(value: string | number | Date): string;
  /** The form that a count takes: `one`, `other`... */
  pluralOf(value: number): string;
}

/** What stands for the names in a message; for a marked part, what is made of its pieces. */
export type Values = Readonly<Record<string, unknown>>;

/**
 * The pieces of a message with its values in place: text, and whatever else the values are.
 *
 * @throws a message that asks for a value which is not there
 */
export function tellMessage(message: Message, values: Values, telling: Telling, count = 0): unknown[] {
  if (typeof message === 'string') return [message];
  return message.flatMap((part): unknown[] => {
    if (typeof part === 'string') return [part];
    if (part === FIGURE) return [telling.figure(count)];
    const [name, told, inside] = part;
    if (!Object.hasOwn(values, name)) throw new Error(`No value for ${name}`);
    const value = values[name];
    switch (told) {
      case undefined:
        return [value ?? ''];
      case 'number':
        return [telling.figure(Number(value))];
      case 'day':
        return [telling.day(value as string | number | Date)];
      case 'select':
        return tellMessage(choose(inside, String(value)), values, telling, count);
      case 'plural': {
        const exact = inside[`=${String(value)}`];
        return tellMessage(exact ?? choose(inside, telling.pluralOf(Number(value))), values, telling, Number(value));
      }
      case 'marked':
        return [(value as (pieces: unknown[]) => unknown)(tellMessage(inside, values, telling, count))];
    }
  });
}

const choose = (options: Readonly<Record<string, Message>>, name: string): Message => (Object.hasOwn(options, name) ? options[name] : options['other']) ?? '';
