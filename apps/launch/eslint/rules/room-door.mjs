import { existsSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

const ROOMS = ['actors', 'cooperations', 'projects', 'places', 'taxonomy', 'curation', 'people', 'observatory'];

/** `libs/<library>/src/<room>/...` as its parts, or undefined outside the rooms of a library. */
function placeOf(path) {
  const match = /\/(libs\/[^/]+\/src)\/(.+)$/.exec(path.split(sep).join('/'));
  if (match === null) return undefined;
  const [room, ...rest] = match[2].split('/');
  return rest.length === 0 ? { source: match[1], room: undefined, file: room } : { source: match[1], room, file: rest.join('/') };
}

/** The rooms of the house have a door in every library; another folder has one when it was given one. */
function hasDoor(filename, place) {
  const library = filename.slice(0, filename.split(sep).join('/').lastIndexOf(place.source));
  return ROOMS.includes(place.room) || existsSync(join(library, place.source, place.room, 'index.ts'));
}

/** Between rooms of one library only the other room's `index.js` is imported, and never the library's own door. */
export const roomDoor = {
  meta: {
    type: 'problem',
    schema: [{ type: 'object', properties: { frontDoor: { type: 'boolean' } }, additionalProperties: false }],
    defaultOptions: [{ frontDoor: false }],
    messages: {
      door: 'Rooms of one library meet at the door: import "{{room}}/index.js" instead of "{{file}}".',
      own: "A room does not import its own library by the front door: import the other room's index.js.",
    },
  },
  create(context) {
    const from = placeOf(context.filename);
    if (from === undefined || from.room === undefined) return {};
    const [{ frontDoor }] = context.options;
    function check(node) {
      const target = node.source?.value;
      if (typeof target !== 'string' || !target.startsWith('.')) return;
      if (frontDoor && target.endsWith('.test-data.js')) return;
      const to = placeOf(join(dirname(context.filename), target));
      if (to === undefined || to.source !== from.source) return;
      if (to.room === undefined) {
        if (to.file === 'index.js' && !frontDoor) context.report({ node, messageId: 'own' });
      } else if (to.room !== from.room && to.file !== 'index.js' && hasDoor(context.filename, to)) {
        context.report({ node, messageId: 'door', data: { room: to.room, file: target } });
      }
    }
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check };
  },
};
