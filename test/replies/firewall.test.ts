import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LABEL_LENGTH } from '../../src/hosting/firewalls/label.ts';
import { FIREWALLS, firewallRecipe, type Opening } from '../../src/hosting/index.ts';
import { fitsReply } from '../../src/replies/budget.ts';
import { firewallText } from '../../src/replies/host/firewall.ts';
import { LOCALES, wordsIn } from '../../src/words/index.ts';
import { anyLabel, anyOpenings } from '../hosting/firewalls/arbitrary.ts';

const MOST_OPENINGS = 8;
const BLOCK = /```\n([^`]*)\n```/g;

function blocksOf(text: string): string[] {
	return [...text.matchAll(BLOCK)].map(([, inside = '']) => inside);
}

describe('the text of the commands for a firewall', () => {
	it.each(FIREWALLS.flatMap((firewall) => LOCALES.map((locale) => ({ firewall, locale }))))(
		'$firewall in $locale fits a reply, with every command to add and to undo in it',
		({ firewall, locale }) => {
			const words = wordsIn(locale);
			fc.assert(
				fc.property(anyOpenings(MOST_OPENINGS), anyLabel, (openings, label) => {
					const recipe = firewallRecipe(firewall, openings, label);
					const text = firewallText(recipe, words);
					const lines = blocksOf(text).flatMap((block) => block.split('\n'));
					expect(fitsReply(text)).toBe(true);
					expect(lines).toEqual(expect.arrayContaining([...recipe.steps.add, ...recipe.steps.undo].map(commandOf)));
					expect(text).toContain(words.say(`firewall.store.${recipe.survives.how}`));
				}),
				{ numRuns: 30 },
			);
		},
	);

	const longest: Opening[][] = [0, 1, 2].map((kind) =>
		Array.from({ length: MOST_OPENINGS }, (_none, index) => ({
			port: 60_000 + 10 * index,
			to: 60_005 + 10 * index,
			transport: kind === 0 || (kind === 2 && index % 2 === 0) ? 'tcp' : 'udp',
		})),
	);
	it.each(FIREWALLS.flatMap((firewall) => LOCALES.map((locale) => ({ firewall, locale }))))(
		'$firewall in $locale fits a reply with the most and longest openings under the longest name',
		({ firewall, locale }) => {
			const texts = longest.map((openings) =>
				firewallText(firewallRecipe(firewall, openings, 'W'.repeat(LABEL_LENGTH)), wordsIn(locale)),
			);
			expect(texts.filter((text) => !fitsReply(text))).toEqual([]);
		},
	);

	it.each(FIREWALLS)('%s: one block holds all of a step', (firewall) => {
		const recipe = firewallRecipe(firewall, [{ port: 8211, to: 8211, transport: 'udp' }], 'Palworld');
		const text = firewallText(recipe, wordsIn('en'));
		const steps = Object.values(recipe.steps).filter((step) => step.length > 0);
		// Docker's are two: options of its command line, or a line of a compose file.
		const places = steps.map((step) => new Set(step.map(({ shell }) => shell)).size);
		expect(blocksOf(text)).toHaveLength(places.reduce((sum, count) => sum + count, 0));
	});

	it.each(FIREWALLS)('%s: every word to replace is explained, and only those', (firewall) => {
		const recipe = firewallRecipe(firewall, [{ port: 8211, to: 8211, transport: 'udp' }], 'Palworld');
		const text = firewallText(recipe, wordsIn('en'));
		const blanks = new Set(Object.values(recipe.steps).flatMap((step) => step.flatMap((command) => command.blanks)));
		const explained = new Set([...text.matchAll(/^- `([A-Z]+)`: /gm)].map(([, blank]) => blank));
		expect(explained).toEqual(blanks);
	});

	it.each(FIREWALLS)(
		'%s: says that an undo may leave connections, but where the container ends with it',
		(firewall) => {
			const words = wordsIn('en');
			const recipe = firewallRecipe(firewall, [{ port: 8211, to: 8211, transport: 'udp' }], 'Palworld');
			expect(firewallText(recipe, words).includes(words.say('firewall.connected'))).toBe(firewall !== 'docker');
		},
	);

	it('tells the limit to one address in words where its commands do not fit', () => {
		const many = Array.from({ length: MOST_OPENINGS }, (_none, index) => ({
			port: 60_000 + 10 * index,
			to: 60_005 + 10 * index,
			transport: 'udp' as const,
		}));
		const words = wordsIn('en');
		const text = firewallText(firewallRecipe('oracle', many, 'Palworld'), words);
		expect(text).toContain(words.say('firewall.too-long'));
		expect(text).not.toContain('ADDRESS/32');
	});
});

function commandOf({ command }: { command: string }): string {
	return command;
}
