// What `npm install` lets pass and `npm ci` on another machine does not. Each check answers sentences, none when all is well.

const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies'];
const EXACT = /^\d+\.\d+\.\d+(-[0-9a-z.-]+)?$/i;
const OWN = '@portulan/';

/** Packages of which two copies in one program are two worlds that do not know each other. */
const SINGLE = [
  '@nestjs/common',
  '@nestjs/core',
  '@types/react',
  'fastify',
  'maplibre-gl',
  'react',
  'react-dom',
  'react-router',
  'reflect-metadata',
  'rxjs',
  'typeorm',
  'typescript',
  'zod',
];

const external = (lock) => Object.entries(lock).filter(([path, entry]) => path.includes('node_modules/') && entry.link !== true);
const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Where Node would find `name` from the package at `path`: in its own folder, then in each folder above. */
function find(lock, path, name) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    const candidate = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (lock[candidate] !== undefined) return lock[candidate];
    if (folder === '') return undefined;
  }
}

/** The registry can lag behind: a native package whose newest version lacks one platform installs here and not there. */
function completePlatforms({ lock }) {
  return Object.entries(lock).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => find(lock, path, name) === undefined)
      .map((name) => `${path || 'package.json'} names the optional ${name}, which the lockfile does not hold: pin a version that is complete.`),
  );
}

function integrity({ lock }) {
  return external(lock)
    .filter(([, entry]) => entry.inBundle !== true && !/^sha512-/.test(entry.integrity ?? ''))
    .map(([path]) => `${path} has no sha512 integrity: regenerate the lockfile.`);
}

function publicSources({ lock }) {
  return external(lock)
    .filter(([, entry]) => entry.resolved !== undefined && !entry.resolved.startsWith('https://registry.npmjs.org/'))
    .map(([path, entry]) => `${path} comes from ${entry.resolved}, which other machines may not reach.`);
}

function exactPins({ manifests }) {
  return Object.entries(manifests).flatMap(([folder, manifest]) =>
    KINDS.flatMap((kind) => Object.entries(manifest[kind] ?? {}))
      .filter(([name, version]) => (name.startsWith(OWN) ? version !== '*' : !EXACT.test(version)))
      .map(([name, version]) => `${folder || 'the root'} asks for ${name} "${version}": pin it exactly.`),
  );
}

function sameVersions({ lock, manifests }) {
  const asked = new Map();
  for (const [folder, manifest] of Object.entries(manifests)) {
    for (const kind of KINDS) {
      for (const [name, version] of Object.entries(manifest[kind] ?? {})) {
        asked.set(name, [...(asked.get(name) ?? []), { folder: folder || 'the root', version }]);
      }
    }
  }
  const split = [...asked].filter(([, pins]) => new Set(pins.map(({ version }) => version)).size > 1);
  const copies = SINGLE.map((name) => [name, external(lock).filter(([path]) => nameOf(path) === name)]).filter(([, found]) => found.length > 1);
  return [
    ...split.map(([name, pins]) => `${name} is asked for in several versions: ${pins.map(({ folder, version }) => `${version} by ${folder}`).join(', ')}.`),
    ...copies.map(([name, found]) => `${name} is installed ${found.length} times: ${found.map(([path]) => path).join(', ')}.`),
  ];
}

function upToDate({ lock, manifests }) {
  const stale = (folder, manifest) =>
    KINDS.some((kind) => {
      const locked = lock[folder]?.[kind] ?? {};
      const wanted = manifest[kind] ?? {};
      const names = new Set([...Object.keys(locked), ...Object.keys(wanted)]);
      return [...names].some((name) => locked[name] !== wanted[name]);
    });
  return Object.entries(manifests)
    .filter(([folder, manifest]) => stale(folder, manifest))
    .map(([folder]) => `The lockfile does not follow ${folder === '' ? 'package.json' : `${folder}/package.json`}: run npm install.`);
}

function reviewedScripts({ lock, manifests }) {
  const reviewed = manifests['']?.allowScripts ?? {};
  const names = new Set(external(lock).filter(([, entry]) => entry.hasInstallScript === true).map(([path]) => nameOf(path)));
  return [...names]
    .filter((name) => reviewed[name] === undefined)
    .map((name) => `${name} has an install script that nobody reviewed: allow or deny it under allowScripts.`);
}

/**
 * @param {{ lock: Record<string, object>, manifests: Record<string, object> }} workspace as `readWorkspace` reads it
 * @returns {{ title: string, problems: string[] }[]}
 */
export function lockfileChecks(workspace) {
  return [
    { title: 'the lockfile follows every package.json', problems: upToDate(workspace) },
    { title: 'every platform of a native package is in the lockfile', problems: completePlatforms(workspace) },
    { title: 'every package has its integrity', problems: integrity(workspace) },
    { title: 'every package comes from the public registry', problems: publicSources(workspace) },
    { title: 'every version is pinned exactly', problems: exactPins(workspace) },
    { title: 'what is shared is there in one version', problems: sameVersions(workspace) },
    { title: 'every install script was reviewed', problems: reviewedScripts(workspace) },
  ];
}
