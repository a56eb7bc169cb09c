// Lints texts that are in no file: reads [{ path, text }] on its input, answers [{ path, messages }].
// A process of its own, because the linter reads the project graph through a native module.
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { ESLint } from 'eslint';

const linter = new ESLint({ cwd: process.cwd() });
const planted = JSON.parse(await text(process.stdin));
const answers = [];
for (const { path, text: code } of planted) {
  const [result] = await linter.lintText(code, { filePath: join(process.cwd(), path) });
  answers.push({ path, messages: result.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`) });
}
process.stdout.write(JSON.stringify(answers));
