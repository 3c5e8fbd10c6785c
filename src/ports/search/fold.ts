/** How names and what is typed are brought into one form before they are compared. */

/** Letter case, accents and the width of digits make no difference. */
export function fold(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.replace(/\s+/g, ' ')
		.trim()
		.toLowerCase();
}

/** What stands inside a word without parting it: `Garry's`. */
const INSIDE_WORDS = /['’`´"]/g;
const BETWEEN_WORDS = /[^\p{L}\p{N}+#]+/gu;
/** `c++` and `c#` keep their signs; elsewhere a plus stands for "and". */
const LONE_SIGNS = /(?<!\p{L})[+#]+|[+#]+(?=\p{L})/gu;

/** Later parts of a game are counted either way: `Left 4 Dead II`, `left 4 dead 2`. */
const ROMAN = new Map([
	['ii', '2'],
	['iii', '3'],
	['iv', '4'],
	['v', '5'],
	['vi', '6'],
	['vii', '7'],
]);

/** The words of a name or of what is typed, folded. */
export function wordsOf(text: string): string[] {
	const words = fold(text)
		.replace(INSIDE_WORDS, '')
		.replace(LONE_SIGNS, ' ')
		.replace(BETWEEN_WORDS, ' ')
		.split(' ')
		.filter((word) => word !== '' && word !== 'and' && word !== 'the');
	// One that begins with V is as a rule a name: `V Rising`.
	return words.map((word, place) => (place === 0 && word === 'v' ? word : (ROMAN.get(word) ?? word)));
}

/** The same as one text without spaces: `wire guard` is `wireguard`. */
export function joinedOf(text: string): string {
	return wordsOf(text).join('');
}

/** Cyrillic letters as Latin ones that sound alike. */
const LATIN: Record<string, string> = {
	а: 'a',
	б: 'b',
	в: 'v',
	г: 'g',
	д: 'd',
	е: 'e',
	ж: 'j',
	з: 'z',
	и: 'i',
	к: 'k',
	л: 'l',
	м: 'm',
	н: 'n',
	о: 'o',
	п: 'p',
	р: 'r',
	с: 's',
	т: 't',
	у: 'u',
	ф: 'f',
	х: 'h',
	ц: 'ts',
	ч: 'ch',
	ш: 'sh',
	щ: 'sh',
	ъ: '',
	ы: 'y',
	ь: '',
	э: 'e',
	ю: 'iu',
	я: 'ia',
};

const CYRILLIC = /\p{Script=Cyrillic}/u;

export function isCyrillic(text: string): boolean {
	return CYRILLIC.test(text);
}

/** Cyrillic letters written as Latin ones; others stay. */
export function latinOf(text: string): string {
	return [...text].map((letter) => LATIN[letter] ?? letter).join('');
}

/** Where Cyrillic letters stand on a keyboard, and what the same keys write in Latin letters. */
const CYRILLIC_KEYS = 'йцукенгшщзфывапролдячсмить';
const LATIN_KEYS = 'qwertyuiopasdfghjklzxcvbnm';

/** What would have been typed on a keyboard set to Latin letters: `зщыепкуы` is `postgres`. */
export function latinKeysOf(text: string): string {
	return [...text].map((letter) => LATIN_KEYS[CYRILLIC_KEYS.indexOf(letter)] ?? letter).join('');
}

/**
 * How a name sounds, roughly: its consonants, those that sound alike made one, doubled ones single. `майнкрафт` and
 * `Minecraft` are both `mnkrft`.
 */
export function soundOf(joined: string): string {
	return latinOf(joined)
		.replace(/ph/g, 'f')
		.replace(/sch|sh|ch|tch/g, 's')
		.replace(/ck|c(?=[^eiy])|c$|q/g, 'k')
		.replace(/c|z|ts/g, 's')
		.replace(/x/g, 'ks')
		.replace(/w/g, 'v')
		.replace(/dj|j/g, 'g')
		.replace(/(?<=.)[aeiouyh]/g, '')
		.replace(/^[aeiouy]+/, 'a')
		.replace(/(.)\1+/g, '$1');
}
