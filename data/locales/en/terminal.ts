/** What is said in a terminal, and never in Discord. */
export const terminal = {
	'start.no-token': `Harbormaster has no Discord token yet, so it does not log in.

Try it without an account:
  npm run -s ask -- '/port number:3040'

Run it on Discord:
  1. Open https://discord.com/developers/applications and create an application.
  2. On its page "Bot", press "Reset Token" and copy the token.
  3. Write it into a file .env in this folder: DISCORD_TOKEN=the-token
  4. Run npm start again. README.md says how to add the bot to a server.`,
	'start.token-refused':
		'Discord does not accept the token: on https://discord.com/developers/applications open your application, press “Reset Token” on its page “Bot”, and write the new token after DISCORD_TOKEN= in .env.',
	'start.unreachable':
		'Discord cannot be reached ({reason}): see whether this machine is online and DISCORD_API is right, then start again.',
	'terminal.unknown-command': 'There is no command “{typed}”. Type one of these: {commands}',
	'terminal.unknown-option': '“{typed}” is too much here. Type, for example, {example}',
	'terminal.unknown-fold': 'This reply has no part “{typed}”. Its parts: {folds}',
	'terminal.no-suggestions': 'Nothing is suggested there. Type, for example, one of these: {examples}',
	'terminal.usage':
		'Usage: npm run -s ask -- [--json | --folds | --facts | --suggest] [--fold NAME] [--system NAME] [--out FOLDER] [--locale en|ru] COMMAND, for example ‘/port number:3040’; or --stdin to read one command a line',
	'terminal.answer-usage':
		'Usage: npm run -s answer -- [--facts] [--lines] [--locale en|ru], with the message on standard input: echo “how do I host palworld?” | npm run -s answer',
} as const;
