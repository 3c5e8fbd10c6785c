/** What a person types into `discord:local`, and what it prints of what happened: one line each. */
import type { APIApplicationCommand } from 'discord-api-types/v10';
import { walk } from './components.ts';
import type { Broken, Exchange, TypedOptions, TypedValue } from './index.ts';
import { lengthOf } from './validate/problem.ts';

/** The part of an option's declaration that a line needs. */
interface Declared {
	name: string;
	type: number;
	options?: Declared[];
}

const SUB_COMMANDS: ReadonlySet<number> = new Set([1, 2]);
const NUMBERS: ReadonlySet<number> = new Set([4, 10]);
const BOOLEAN = 5;
const SNIPPET = 80;

/**
 * `/port number:3040 private:true` as a command and its options. A value runs to the next `name:` that is an option
 * of the command, or to the end. Throws if no command has that name.
 */
export function readCommand(
	line: string,
	commands: readonly APIApplicationCommand[],
): { command: string; options: TypedOptions } {
	const words = line.trim().replace(/^\//, '').split(/\s+/);
	const name = words.shift() ?? '';
	const declaration = commands.find((known) => known.name === name && known.type === 1);
	if (!declaration)
		throw new Error(`No command /${name}; there are: ${commands.map((known) => known.name).join(', ')}`);
	let declared = (declaration.options ?? []) as Declared[];
	const path = [name];
	for (;;) {
		const sub = declared.find((option) => SUB_COMMANDS.has(option.type) && option.name === words[0]);
		if (!sub) break;
		path.push(sub.name);
		words.shift();
		declared = sub.options ?? [];
	}
	const options: TypedOptions = {};
	let current: Declared | undefined;
	for (const word of words) {
		const colon = word.indexOf(':');
		const option = colon > 0 ? declared.find((known) => known.name === word.slice(0, colon)) : undefined;
		current = option ?? current;
		if (!current) throw new Error(`/${path.join(' ')} has no option ${word}; write name:value`);
		options[current.name] = option ? word.slice(colon + 1) : `${options[current.name]} ${word}`;
	}
	for (const option of declared) {
		const text = options[option.name];
		if (typeof text === 'string') options[option.name] = valueIn(option.type, text);
	}
	return { command: path.join(' '), options };
}

function valueIn(type: number, text: string): TypedValue {
	if (NUMBERS.has(type) && text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
	if (type === BOOLEAN && /^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
	return text;
}

/** An exchange in one line: what came, how fast, how large, what can be pressed. */
export function describeExchange(exchange: Exchange): string {
	const { response, message, modal, ms, ephemeral, files, followUps } = exchange;
	const speed = `${ms.toFixed(1)} ms`;
	if (modal) return printable(`form "${modal.title}", ${speed}`);
	if (!message) return `callback of type ${response.type}, ${speed}`;
	const all = [...walk(message.components)];
	const texts = [message.content, ...all.map(({ content }) => (typeof content === 'string' ? content : ''))];
	const text = texts.filter((part) => part !== '').join(' / ');
	const uses = all.flatMap(({ label, placeholder, custom_id: id }) => (id ? [String(label ?? placeholder ?? id)] : []));
	const parts = [
		ephemeral ? 'private message' : 'message',
		speed,
		`${all.length} components`,
		`${lengthOf(text)} characters`,
		...files.map(({ name, bytes }) => `${name} (${bytes.length} bytes)`),
		...(followUps.length > 0 ? [`${followUps.length} follow-ups`] : []),
	];
	const shown = text.length > SNIPPET ? `${text.slice(0, SNIPPET)}…` : text;
	return printable(`${parts.join(', ')}: ${shown}${uses.length > 0 ? ` [${uses.join(' | ')}]` : ''}`);
}

/** A broken rule in one line. */
export function describeProblem({ where, status, code, message, details }: Broken): string {
	const more = details.map((detail) => `${detail.path || 'body'}: ${detail.message} (${detail.code})`);
	return printable(`BROKEN RULE  ${where}: ${status}${code ? ` ${code}` : ''} ${[message, ...more].join('; ')}`);
}

/** Text of a bot, without what could move a terminal's cursor or hide something. */
function printable(text: string): string {
	return text.replace(/\s+/g, ' ').replace(/\p{C}/gu, '�');
}
