/**
 * The steps of a Dockerfile, in order, each with the stage it belongs to. Knows what our own file uses: comments,
 * continued lines, named stages.
 *
 * @param {string} text
 * @returns {{ stage: string, name: string, rest: string }[]} the last stage is called `image` when it has no name
 */
export function parseDockerfile(text) {
  const lines = text
    .replace(/\\\n/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  let stage = '';
  return lines.map((line) => {
    const [, name, rest] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
    if (name === undefined) throw new Error(`Not a step of a Dockerfile: ${line}`);
    if (name === 'FROM') stage = / AS (\S+)$/.exec(rest)?.[1] ?? 'image';
    return { stage, name, rest };
  });
}
