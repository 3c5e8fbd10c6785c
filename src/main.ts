/** `npm start`: configuration -> knowledge -> cache -> dispatcher -> gateway. */

import { assemble } from './assemble.ts';
import { messageCommandToDiscord, toDiscord } from './interactions/index.ts';
import { createReplyCache } from './memory/index.ts';
import { createCounters, createLog, createReport, loadEnv, onShutdown, readConfig } from './operating/index.ts';
import {
	explainLogin,
	type Gateway,
	keepTrying,
	type LoginFailure,
	registerCommands,
	startGateway,
} from './transports/gateway/index.ts';
import { commandMention, wordsIn } from './words/index.ts';

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

const { commands, messageCommands, dispatch, dataHash } = assemble({
	sourceUrl: config.sourceUrl,
	cache: createReplyCache({
		bytes: config.cacheBytes,
		onTrouble(thrown) {
			counters.count('cacheTrouble');
			log.warn('The reply cache failed; the reply was made anew', {}, thrown);
		},
	}),
	report: createReport({ log, counters }),
	count: counters.count,
	mention: (command) => commandMention(command, commandIds.get(command)),
});

let started: Gateway | undefined;
// Before the login, which can take as long as Discord pleases. Until it is over nothing is in flight.
const leaveOrderly = onShutdown(async () => started?.stop(), { log, counters });

const gateway = await startGateway({ token: config.token, api: config.api, dispatch, log, counters }).catch(
	(thrown: unknown) => {
		explain(explainLogin(thrown));
		process.exit(1);
	},
);
started = gateway;
gateway.lost.then((failure) => {
	log.fatal('Discord closed the connection and will not take this bot again', { ...failure });
	explain(failure);
	leaveOrderly();
});
log.info('Logged in', { dataHash });

const declared = [
	...commands.map((command) => toDiscord(command.declaration)),
	...messageCommands.map(messageCommandToDiscord),
];
const registration = await keepTrying(
	() => registerCommands(gateway.client.rest, gateway.client.application.id, declared),
	{ log },
);
if (registration !== undefined) {
	for (const [name, id] of registration.ids) commandIds.set(name, id);
	log.info('Ready', { commands: declared.length, registered: registration.changed });
}

/** Says why there is no going on, and what to do. */
function explain(failure: LoginFailure): void {
	const words = wordsIn('en');
	console.error(
		failure.why === 'unreachable' ? words.say('start.unreachable', failure) : words.say('start.token-refused'),
	);
}
