// A process of its own for one line of the decide table: `measure-decide.js DIRECTORY CASE COUNT`.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { benchDecideCase } from './bench-decide.js';

const [directory, index, count] = process.argv.slice(2);
const engine = await import(pathToFileURL(join(directory, 'core.js')).href);
console.log(JSON.stringify(benchDecideCase(engine, Number(index), Number(count))));
