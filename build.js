// `npm run build`; with `--code-only` the data is left alone, so that it may be wrong. Looks at the version of Node before
// anything else is loaded, so that an older one prints a sentence, not a stack: this file has to parse on Node 12 and
// must import nothing statically.

/** The oldest Node that runs the bot, and the oldest 22 (21, and 22 before it, miss what 20.19 has). */
var NEEDED = 'Node 20.19 or a later 20, 22.12 or a later 22, or 24 and newer';

var version = process.versions.node.split('.').map(Number);
var major = version[0];
var minor = version[1];
var fits = major >= 24 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);

if (fits) {
	import('./building/dist.js').then((steps) => steps.main({ codeOnly: process.argv.includes('--code-only') }));
} else {
	console.error(`Harbormaster needs ${NEEDED}; this is Node ${process.versions.node}.`);
	process.exit(1);
}
