/** One request to the REST API, read. */
import type { IncomingMessage } from 'node:http';
import type { FilePart, World } from '../world.ts';
import { type Answer, INVALID_JSON, refuse } from './answer.ts';

export interface Call {
	/** The parts of the path that the route names. */
	params: Record<string, string>;
	query: URLSearchParams;
	body: unknown;
	files: FilePart[];
}

export type Parsed = { body: unknown; files: FilePart[] } | { refused: Answer };

export type Handler = (world: World, call: Call) => Answer;

/** Hands over the whole body of a request. Nothing is handed over if the client goes away before. */
export function readBytes(request: IncomingMessage, done: (bytes: Buffer) => void): void {
	const chunks: Buffer[] = [];
	request.on('data', (chunk: Buffer) => chunks.push(chunk));
	request.on('end', () => {
		const [only] = chunks;
		done(chunks.length === 1 && only ? only : Buffer.concat(chunks));
	});
}

/** Reads JSON, or a form with `payload_json` and files. Gives what Discord answers when it is neither. */
export function parseBody(type: string, bytes: Buffer): Parsed | Promise<Parsed> {
	if (bytes.length === 0) return { body: undefined, files: [] };
	if (type.startsWith('multipart/form-data')) return form(type, bytes);
	if (!type.startsWith('application/json')) {
		return { refused: refuse(400, 50035, 'Invalid Form Body (expected application/json or multipart/form-data)') };
	}
	const body = json(bytes.toString());
	return body === undefined ? { refused: INVALID_JSON } : { body, files: [] };
}

function json(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

const FILE_FIELD = /^files?\[?(\d*)\]?$/;

async function form(type: string, bytes: Buffer): Promise<Parsed> {
	let body: unknown;
	const files: [order: number, FilePart][] = [];
	try {
		const parts = await new Response(bytes, { headers: { 'content-type': type } }).formData();
		for (const [field, value] of parts) {
			if (typeof value === 'string') {
				if (field === 'payload_json') body = json(value);
				continue;
			}
			const order = Number(FILE_FIELD.exec(field)?.[1] || files.length);
			const part = { name: value.name, bytes: Buffer.from(await value.arrayBuffer()) };
			files.push([order, value.type ? { ...part, type: value.type } : part]);
		}
	} catch {
		return { refused: refuse(400, 50035, 'Invalid Form Body (not well formed multipart/form-data)') };
	}
	if (body === undefined) return { refused: INVALID_JSON };
	return { body, files: files.sort((a, b) => a[0] - b[0]).map(([, file]) => file) };
}
