import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { FIGURE, type Message, type Part } from './message.js';

/**
 * Reads a text of the catalogues, in ICU's message format, into the form in which it travels.
 *
 * @throws a text that is badly written, or that asks for what no page can tell
 */
export function compileMessage(text: string): Message {
  return compileParts(parse(text, { captureLocation: false }));
}

/** All the texts of a catalogue. */
export function compileCatalogue(texts: Readonly<Record<string, string>>): Record<string, Message> {
  return Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, compileMessage(text)]));
}

function compileParts(elements: readonly MessageFormatElement[]): Message {
  const parts = elements.map(compilePart);
  const [first = ''] = parts;
  return parts.length <= 1 && typeof first === 'string' ? first : parts;
}

function compilePart(element: MessageFormatElement): Part {
  switch (element.type) {
    case TYPE.literal:
      return element.value;
    case TYPE.pound:
      return FIGURE;
    case TYPE.argument:
      return [element.value];
    case TYPE.tag:
      return [element.value, 'marked', compileParts(element.children)];
    case TYPE.select:
      return [element.value, 'select', compileOptions(element.options)];
    case TYPE.plural:
      if (element.pluralType === 'cardinal' && element.offset === 0) return [element.value, 'plural', compileOptions(element.options)];
      break;
    case TYPE.number:
      if (element.style == null) return [element.value, 'number'];
      break;
    case TYPE.date:
      if (element.style === 'long') return [element.value, 'day'];
      break;
  }
  throw new Error(`No page can tell this part of a message: ${JSON.stringify(element)}`);
}

const compileOptions = (options: Readonly<Record<string, { value: MessageFormatElement[] }>>): Record<string, Message> =>
  Object.fromEntries(Object.entries(options).map(([name, { value }]) => [name, compileParts(value)]));
