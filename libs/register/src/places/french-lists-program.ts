// Reads the French lists in a process of its own and writes them as two lines of JSON: reading takes some 200 MB for two
// seconds, which a server would otherwise keep for as long as it lives.
import { readFrenchLists } from './french-lists.js';

const { territories, formerCommunes } = readFrenchLists();
process.stdout.write(`${JSON.stringify(territories)}\n${JSON.stringify(formerCommunes)}\n`);
