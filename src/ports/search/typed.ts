/** What somebody typed, taken apart: names, a number, a transport, what of a program is meant. */

import { LAST_PORT, type Role, TRANSPORTS, type Transport } from '../types.ts';
import { slipsBetween } from './distance.ts';
import { fold, wordsOf } from './fold.ts';

/** Nobody types more on purpose; what is longer is cut, so that it costs no more. */
export const LONGEST_TYPED = 100;
const MOST_WORDS = 8;

export interface Typed {
	/** All words, in their order. */
	words: string[];
	/** Those that say which thing is meant. */
	naming: string[];
	/** What of it is meant, if that was said. */
	roles: { word: string; role: Role }[];
	transport: Transport | null;
	/** Words that could be port numbers. */
	ports: number[];
	/** `25565`, `27015-27030`; digits in a name (`7 days to die`) are words. */
	numbers: { from: number; to: number } | null;
}

/** `port` and `server` where words are written without spaces between them: `マイクラサーバー`, `泰拉瑞亚端口`. */
const UNSPACED = ['端口', '連接埠', '服务器', '服務器', '伺服器', 'サーバー', 'サーバ', 'ポート', '서버', '포트'];
const UNSPACED_WORDS = new RegExp(UNSPACED.join('|'), 'gu');

/** Words that go with any name. */
export const GOES_WITH_ANY: ReadonlySet<string> = new Set(
	[
		'port ports default number server servers dedicated service game for of my on in to what is which a an',
		'daemon app software program webserver puerto porta porto portu sunucu sunucusu',
		'порт порта порты портов порти сервер сервера игра для на',
		'منفذ بورت سيرفر خادم پورت سرور सर्वर पोर्ट เซิร์ฟเวอร์ พอร์ต',
		...UNSPACED,
	].flatMap((some) => some.split(' ').map(fold)),
);

/** Those that are long enough to be known with a slip. */
const LONG_ONES = [...GOES_WITH_ANY].filter((word) => word.length >= 6);

const ROLE_WORDS: Record<string, Role> = {
	query: 'query',
	queryport: 'query',
	a2s: 'query',
	rcon: 'rcon',
	ркон: 'rcon',
	voice: 'voice',
	voip: 'voice',
	голос: 'voice',
	web: 'web',
	webui: 'web',
	ui: 'web',
	gui: 'web',
	dashboard: 'web',
	website: 'web',
	веб: 'web',
	admin: 'admin',
	console: 'admin',
	management: 'admin',
	админка: 'admin',
	api: 'api',
	rest: 'api',
	database: 'database',
	db: 'database',
	discovery: 'discovery',
	broadcast: 'discovery',
	metrics: 'metrics',
	debug: 'debug',
	debugger: 'debug',
	cluster: 'cluster',
	peer: 'peer',
	sftp: 'file-transfer',
	proxy: 'proxy',
	stream: 'streaming',
	streaming: 'streaming',
	telnet: 'telnet',
};

const NUMBERS = /^(\d{1,5})(?:(?: ?(?:-|–|—|to|bis|до) ?)(\d{1,5}))?(?:[ /]*(tcp|udp|sctp|dccp))?$/;
const NUMBERS_AFTER_TRANSPORT = /^(tcp|udp|sctp|dccp)[ :/]*(\d{1,5})(?: ?[-–—] ?(\d{1,5}))?$/;
/** `port 3389`, `порт 80`, `:8080`. */
const BEFORE_NUMBER = /^(?:(?:ports?|порты?|puertos?|portas?|porto) ?)?[:#№]? ?(?=\d)/;

export function readTyped(text: string): Typed {
	const cut = text.slice(0, LONGEST_TYPED);
	const words = wordsOf(cut.normalize('NFKC').replace(UNSPACED_WORDS, ' $& ')).slice(0, MOST_WORDS);
	const roles = words.flatMap((word) => {
		const role = Object.hasOwn(ROLE_WORDS, word) ? ROLE_WORDS[word] : undefined;
		return role === undefined ? [] : [{ word, role }];
	});
	const transports = TRANSPORTS.filter((transport) => words.includes(transport));
	const naming = words.filter(
		(word) =>
			!goesWithAny(word) && !Object.hasOwn(ROLE_WORDS, word) && !(TRANSPORTS as readonly string[]).includes(word),
	);
	const numbers = readNumbers(fold(cut));
	return {
		words,
		naming,
		roles,
		ports: words.filter((word) => /^\d{2,5}$/.test(word) && Number(word) <= LAST_PORT).map(Number),
		transport: numbers?.transport ?? transports[0] ?? null,
		numbers: numbers === null ? null : { from: numbers.from, to: numbers.to },
	};
}

/** `servr` does, too: it would be looked for in vain. */
function goesWithAny(word: string): boolean {
	return GOES_WITH_ANY.has(word) || LONG_ONES.some((one) => slipsBetween(word, one, 1).whole <= 1);
}

/** Backwards ranges are turned round; what is no port is none. */
function readNumbers(folded: string): { from: number; to: number; transport: Transport | null } | null {
	const bare = folded.replace(BEFORE_NUMBER, '');
	const [, first, second, behind] = NUMBERS.exec(bare) ?? [];
	const [, before, one, other] = first === undefined ? (NUMBERS_AFTER_TRANSPORT.exec(bare) ?? []) : [];
	const ends = [first ?? one, second ?? other].filter((end) => end !== undefined).map(Number);
	const from = Math.min(...ends);
	const to = Math.max(...ends);
	if (ends.length === 0 || to > LAST_PORT) return null;
	return { from, to, transport: TRANSPORTS.find((transport) => transport === (behind ?? before)) ?? null };
}
