/** What the documents and package.json say of the project is so. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from '../src/operating/config.ts';

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');
const documents = [
	'README.md',
	'CONTRIBUTING.md',
	...fs
		.readdirSync(path.join(root, 'docs'))
		.filter((name) => name.endsWith('.md'))
		.map((name) => `docs/${name}`),
];

const scripts: Record<string, string> = JSON.parse(read('package.json')).scripts;

test.each(Object.entries(scripts))('npm run %s runs what exists: %s', (_name, script) => {
	// The tests run after the build: what it makes is there.
	const files = [...script.matchAll(/\S+\.js\b/g)].map(([file]) => file);
	expect(files.filter((file) => !fs.existsSync(path.join(root, file)))).toEqual([]);
});

test.each(documents)('the links of %s lead to what exists', (document) => {
	const links = [...read(document).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, link = '']) => link);
	const missing = links.filter(
		(link) => !/^\w+:/.test(link) && !fs.existsSync(path.join(root, path.dirname(document), link)),
	);
	expect(missing).toEqual([]);
});

/** The variables and defaults that a document names, as they would be set. */
const defaults: Record<string, () => [name: string, value: string][]> = {
	'.env.example': () =>
		[...read('.env.example').matchAll(/^#?([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
	'README.md': () =>
		[...read('README.md').matchAll(/^\| `([A-Z_]+)` *\| (?:none|`(.*?)`) *\|/gm)].map(([, name = '', value = '']) => [
			name,
			value,
		]),
};

test.each(Object.entries(defaults))('%s names every setting, with its default', (_document, named) => {
	const env = Object.fromEntries(named());
	expect(Object.keys(env)).toEqual(['DISCORD_TOKEN', 'DISCORD_API', 'LOG_LEVEL', 'CACHE_BYTES', 'SOURCE_URL']);
	expect(readConfig(env)).toEqual(readConfig({}));
});
