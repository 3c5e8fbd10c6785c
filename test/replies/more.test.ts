import { describe, expect, test } from 'vitest';
import type { UseEntry } from '../../src/ports/index.ts';
import { correctionPage } from '../../src/replies/index.ts';
import { cardText } from '../../src/replies/port/card.ts';
import { morePage } from '../../src/replies/port/more.ts';
import { foreign, wordsIn } from '../../src/words/index.ts';
import { entriesFile, entry, portsWith, source } from '../importing/folders.ts';

const words = wordsIn('en');
const PORT = { port: 3040, transports: ['udp' as const], role: 'game' as const, exposure: 'forward' as const };

/** What is known of a number, given one entry. */
function factsOf(changes: Partial<UseEntry>, port = 3040) {
	return portsWith({ 'a.json': entriesFile(entry({ id: 'thing', ...changes })) }).look(port);
}

const detailsOf = (facts: ReturnType<typeof factsOf>, page: string | null = null) =>
	morePage(facts, 1, () => page, words).text;

describe('All details', () => {
	test('say of a claim when it was checked and where to correct it', () => {
		const facts = factsOf({ checked: '2026-08-31' });
		const page = correctionPage('https://github.com/owner/name', 3040, 'thing');
		expect(page).toBe('https://github.com/owner/name/issues/new?template=fact.yml&port=3040&entry=thing');
		expect(detailsOf(facts, page)).toContain(words.say('use.checked', { date: foreign('2026-08-31') }));
		expect(detailsOf(facts, page)).toContain(`](${page})`);
	});

	test('name the entry where the repository is not known', () => {
		expect(detailsOf(factsOf({}))).toContain(words.say('use.entry', { entry: foreign('thing') }));
	});

	test('say how a number follows from another, and where it is changed', () => {
		const query = { ...PORT, port: 3041, role: 'query' as const, offset: { from: 'game' as const, plus: 1 } };
		const change = { file: 'server.ini', key: 'QueryPort' };
		const text = detailsOf(factsOf({ ports: [PORT, { ...query, change }] }, 3041));
		expect(text).toContain('game port +1');
		expect(text).toContain('server.ini: QueryPort');
	});

	test('cite only the sources that show the number', () => {
		const sources = [3040, 3041].map((port) => ({ ...source(`https://example.org/${port}`), ports: [port] }));
		const text = detailsOf(factsOf({ ports: [PORT, { ...PORT, port: 3041 }], sources }, 3041));
		expect(text).toContain('example.org/3041');
		expect(text).not.toContain('example.org/3040');
	});
});

test('a program without a fixed port says so, on the card and in the details', () => {
	const unfixed = factsOf({ noFixedPort: true, ports: [{ ...PORT, default: false }] });
	expect(cardText(unfixed, words)).toContain(words.say('card.no-fixed-port'));
	expect(detailsOf(unfixed)).toContain(words.say('use.no-fixed-port'));
	const fixed = factsOf({ ports: [{ ...PORT, default: false }] });
	expect(cardText(fixed, words)).not.toContain(words.say('card.no-fixed-port'));
	expect(detailsOf(fixed)).toContain(words.say('use.not-default'));
});
