import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';

/** Argon2id as OWASP's password storage sheet has it: 19 MiB, two passes, one lane. */
const MEMORY_KIB = 19_456;
const PASSES = 2;
const SALT_BYTES = 16;
const TAG_BYTES = 32;
const PREFIX = `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=1`;

interface Cost {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

const derive = (password: string, nonce: Buffer, tagLength: number, cost: Cost): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    argon2('argon2id', { message: password.normalize('NFKC'), nonce, tagLength, ...cost }, (failure, tag) => (failure ? reject(failure) : resolve(tag))),
  );

const write = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');

/** The hash of a password, with its salt and its cost, in the usual text form. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const tag = await derive(password, salt, TAG_BYTES, { memory: MEMORY_KIB, passes: PASSES, parallelism: 1 });
  return `${PREFIX}$${write(salt)}$${write(tag)}`;
}

/** No password leads to it; hashing against it takes as long as against a true one. */
const NOBODY = `${PREFIX}$${write(Buffer.alloc(SALT_BYTES, 7))}$${write(Buffer.alloc(TAG_BYTES))}`;

/** Whether a password is the one of the hash. Without a hash the answer is no, after the same work. */
export async function isPasswordOf(hash: string | null, password: string): Promise<boolean> {
  const [, , , cost = '', salt = '', tag = ''] = (hash ?? NOBODY).split('$');
  const numbers = Object.fromEntries(cost.split(',').map((part) => part.split('='))) as Record<'m' | 't' | 'p', string>;
  const wanted = Buffer.from(tag, 'base64');
  const found = await derive(password, Buffer.from(salt, 'base64'), wanted.length, {
    memory: Number(numbers.m),
    passes: Number(numbers.t),
    parallelism: Number(numbers.p),
  });
  return timingSafeEqual(found, wanted) && hash !== null;
}
