/** `npm start`: configuration -> knowledge -> cache -> dispatcher -> gateway. */

import { assemble } from './assemble.ts';
import { toDiscord } from './interactions/index.ts';
import { createReplyCache } from './memory/index.ts';
import { createCounters, createLog, loadEnv, newReference, onShutdown, readConfig } from './operating/index.ts';
import {
	explainLogin,
	type Gateway,
	type LoginFailure,
	registerCommands,
	startGateway,
} from './transports/gateway/index.ts';
import { md, plain, wordsIn } from './words/index.ts';

/** Discord takes 200 new commands a day: a try now and then does not use them up. */
const REGISTER_AGAIN_MS = 10 * 60 * 1_000;

const unreadable = loadEnv();
const read = readConfig(process.env);
const problems = [...(unreadable === undefined ? [] : [unreadable]), ...('problems' in read ? read.problems : [])];
if ('problems' in read || problems.length > 0) {
	console.error(['The configuration has to be mended first:', ...problems.map((problem) => `- ${problem}`)].join('\n'));
	process.exit(1);
}
const { config } = read;
if (config.token === undefined) {
	console.log(wordsIn('en').say('start.no-token'));
	process.exit(0);
}

const log = createLog({ level: config.logLevel });
const counters = createCounters();
const commandIds = new Map<string, string>();

const { commands, dispatch, dataHash } = assemble({
	cache: createReplyCache({
		bytes: config.cacheBytes,
		onTrouble(thrown) {
			counters.count('cacheTrouble');
			log.warn('The reply cache failed; the reply was made anew', {}, thrown);
		},
	}),
	report(error, where) {
		const reference = newReference();
		counters.count('failed');
		log.error('An interaction failed', { reference, where }, error);
		return reference;
	},
	count: counters.count,
	mention(command) {
		const id = commandIds.get(command);
		return id === undefined ? md`/${plain(command)}` : md`</${plain(command)}:${plain(id)}>`;
	},
});

let gateway: Gateway | undefined;
// From here on a signal ends the process in order, also while it is still logging in.
onShutdown(async () => gateway?.stop(), { log, counters });
gateway = await startGateway({ token: config.token, api: config.api, dispatch, log, counters }).catch(
	(thrown: unknown) => leave(explainLogin(thrown)),
);
gateway.lost.then((failure) => {
	log.fatal('Discord closed the connection for good', { ...counters.all() });
	leave(failure);
});
await register(gateway);

/** Without it the commands of an earlier start go on working, so a failure is no reason to stop answering. */
async function register({ client }: Pick<Gateway, 'client'>): Promise<void> {
	try {
		const declared = commands.map((command) => toDiscord(command.declaration));
		const { ids, changed } = await registerCommands(client.rest, client.application.id, declared);
		for (const [name, id] of ids) commandIds.set(name, id);
		log.info('Ready', { commands: commands.length, registered: changed, dataHash });
	} catch (thrown) {
		log.error('The commands could not be registered; the next try is in ten minutes', {}, thrown);
		setTimeout(register, REGISTER_AGAIN_MS, { client }).unref();
	}
}

/** Says why there is no going on, and what to do. */
function leave(failure: LoginFailure): never {
	const words = wordsIn('en');
	console.error(
		failure.why === 'unreachable' ? words.say('start.unreachable', failure) : words.say('start.token-refused'),
	);
	process.exit(1);
}
