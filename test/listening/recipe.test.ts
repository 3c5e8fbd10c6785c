import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Recipe, recipe, STEPS, SYSTEMS, type System, shortCommands } from '../../src/listening/index.ts';

const PHONE_COLUMNS = 38;

function of(system: System, port: number): Recipe {
	const found = recipe(system, port);
	if (!found) throw new Error(`no recipe for ${port}`);
	return found;
}

/** Every command that a reader may copy. */
function everyCommand(port: number): string[] {
	const card = shortCommands(port);
	return [
		...(card ? [card.windows, card.unix] : []),
		...SYSTEMS.map((system) => of(system, port)).flatMap((one) => [
			...one.commands.map((entry) => entry.command),
			...one.empty.limits.flatMap((limit) => limit.checks),
			...one.standIns.flatMap((standIn) => standIn.check ?? []),
		]),
	];
}

/** What only looks. Every part of a pipe must begin with one of these. */
const ONLY_LOOKS = [
	/^netstat -(ano|anoq|tulnp|an)$/,
	/^findstr (\/R )?\/C:/,
	/^grep (-v )?'/,
	/^tasklist (\/svc )?\/fi "/,
	/^\(?Get-(NetTCPConnection|NetUDPEndpoint|Process|CimInstance|AuthenticodeSignature) -?/,
	/^(ft|fl) [A-Z]/,
	/^netsh (int ipv4|http|interface portproxy) show /,
	/^(ss|lsof|sockstat|ps) -/,
	/^systemctl (status|list-sockets)\b/,
	/^cat \/proc\/N\/cgroup$/,
	/^readlink \/proc\/N\/exe$/,
	/^(dpkg -S|rpm -qf|pacman -Qo|apk info -W|\/usr\/local\/sbin\/pkg which) FILE$/,
	/^lsns -t net$/,
	/^codesign -(dvv|vv) N$/,
	/^procstat -b N$/,
	/^sysctl [a-z._]+$/,
	/^jls$/,
	/^podman ps$/,
	/^docker (ps|port|top|inspect|image inspect|context ls|compose ls)\b/,
];

describe('every command', () => {
	it('only looks, is one line, and holds the port as a whole number or none', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 65_535 }), (port) => {
				for (const command of everyCommand(port)) {
					expect(command).toMatch(/^[ -~]+$/);
					expect(command).not.toMatch(/[;&<`]|\$\(|-exec|xargs/);
					const inside = command.replace(/^sudo /, '').replace(/^powershell "(.*)"$/, '$1');
					for (const part of inside.split(' | ')) {
						expect(
							ONLY_LOOKS.some((known) => known.test(part)),
							part,
						).toBe(true);
					}
				}
			}),
			{ numRuns: 20 },
		);
	});

	it('of a first step names the port, and says which sockets it shows', () => {
		for (const system of SYSTEMS) {
			for (const entry of of(system, 3040).commands) {
				const first = entry.step === 'listener';
				expect(/\b3040\b/.test(entry.command), entry.command).toBe(first);
				expect(entry.shows !== null, entry.command).toBe(first);
				expect(entry.blanks.length > 0 || entry.onlyWith === 'compose', entry.command).toBe(!first);
			}
		}
	});

	it('says sudo exactly where a shell needs root', () => {
		for (const entry of SYSTEMS.flatMap((system) => of(system, 3040).commands)) {
			if (entry.shell === 'sh') expect(entry.needsAdmin, entry.command).toBe(entry.command.startsWith('sudo '));
			else expect(entry.command).not.toContain('sudo');
		}
	});
});

describe('a recipe', () => {
	it.each(SYSTEMS)('for %s goes from the listener to the file, step by step', (system) => {
		const steps = of(system, 3040).commands.map((entry) => STEPS.indexOf(entry.step));
		expect(steps).toEqual([...steps].sort((a, b) => a - b));
		expect(new Set(steps).size).toBe(STEPS.length);
	});

	it.each(SYSTEMS)('for %s shows TCP and UDP where nothing extra is installed', (system) => {
		const shown = of(system, 3040).commands.flatMap((entry) => (entry.onlyWith === null ? (entry.shows ?? []) : []));
		expect(shown.includes('both') || (shown.includes('tcp') && shown.includes('udp'))).toBe(true);
	});

	it.each(SYSTEMS)('for %s says what an empty answer leaves open, and where it was looked up', (system) => {
		const one = of(system, 3040);
		expect(one.empty.limits.length).toBeGreaterThan(1);
		for (const source of one.sources) expect(new URL(source.at).protocol).toBe('https:');
		expect(one.sources.length).toBeGreaterThan(0);
	});
});

describe('the commands on a card', () => {
	it('take two lines of a phone at most', () => {
		const longest = shortCommands(65_535);
		expect(longest?.windows.length).toBeLessThanOrEqual(2 * PHONE_COLUMNS);
		expect(longest?.unix.length).toBeLessThanOrEqual(PHONE_COLUMNS);
	});
});

describe('port 0', () => {
	it('has no listener, so there is nothing to type', () => {
		expect(shortCommands(0)).toBeNull();
		for (const system of SYSTEMS) expect(recipe(system, 0)).toBeNull();
	});
});

describe('what is no port', () => {
	it.each([-1, 65_536, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('%s is refused', (port) => {
		expect(() => shortCommands(port)).toThrow(RangeError);
		expect(() => recipe('linux', port)).toThrow(RangeError);
	});
});
