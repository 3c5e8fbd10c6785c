/**
 * How to see who is listening on a port, per system. The commands are data; the words around them are not here.
 */

export const SYSTEMS = ['windows', 'powershell', 'macos', 'linux', 'docker', 'freebsd'] as const;
export type System = (typeof SYSTEMS)[number];

/**
 * The way from a number to a file:
 * `listener` who listens, `process` which process that is, `program` which program and who started it,
 * `file` where its file lies and who signed or packaged it.
 */
export const STEPS = ['listener', 'process', 'program', 'file'] as const;
export type Step = (typeof STEPS)[number];

/**
 * What the reader puts in from the answer of an earlier step: `N` the process id (PID), `FILE` the file's whole path,
 * `NAME` the container's name, `IMAGE` the container's image. Each is a word of its own in the command.
 * `N` and not `PID`, for `tasklist` has its own word PID in the same command.
 */
export const BLANKS = ['N', 'FILE', 'NAME', 'IMAGE'] as const;
export type Blank = (typeof BLANKS)[number];

/**
 * Where a command works, when not everywhere on that system: with that service manager or package manager, with
 * Docker's compose plugin, or on a small Linux that lacks ss (`no-ss`).
 */
export type OnlyWith = 'systemd' | 'dpkg' | 'rpm' | 'pacman' | 'apk' | 'no-ss' | 'compose' | 'pkg';

export interface RecipeCommand {
	step: Step;
	/** One line, with the port filled in; the words of `blanks` are for the reader to replace. */
	command: string;
	/** Which shell it is typed into; `any` is written alike in all of them. */
	shell: 'sh' | 'cmd' | 'powershell' | 'any';
	/** Which sockets it shows; `null` after the first step. */
	shows: 'tcp' | 'udp' | 'both' | null;
	/**
	 * Whether it shows less of other people's processes without an administrator's rights. In `sh` such a command
	 * starts with sudo; who is root already, or has no sudo, leaves that word out. On Windows the window must be
	 * opened as administrator.
	 */
	needsAdmin: boolean;
	blanks: Blank[];
	/** `null`: everywhere on that system. */
	onlyWith: OnlyWith | null;
}

/** What an empty answer looks like: no line, only the line of column names, or a red "no matching objects" error. */
export type EmptyLook = 'no-line' | 'column-names' | 'error';

/**
 * What an empty answer proves when the command was run with the rights it asks for.
 * - `no-socket`: at that moment no TCP listener and no waiting UDP socket in this system's own network, whoever owns it;
 * - `no-process-socket`: none that belongs to a process; the system's core can hold one itself;
 * - `no-visible-socket`: none that this user may see;
 * - `no-published-port`: no running container of this Docker publishes the port.
 */
export type Proves = 'no-socket' | 'no-process-socket' | 'no-visible-socket' | 'no-published-port';

/**
 * Why an empty answer does not mean "free".
 * - `moment`: a program can open the port a second later, or only now and then;
 * - `open-connections`: connections were left out on purpose; one that uses the number locally can still hold it, as
 *   can, on Windows, a socket that took the number and neither listens nor connects;
 * - `other-network`: containers, WSL and virtual machines have a network of their own, seen only from inside;
 * - `reserved-range`: Windows sets ranges aside: nobody listens and nobody may;
 * - `kernel-socket`: the core of the system listens itself (WireGuard, NFS): no process to show;
 * - `policy`: the system is set up to hide other users' sockets;
 * - `host-network`: a container on the host's own network publishes nothing;
 * - `outside-docker`: a program outside Docker is never shown;
 * - `other-docker`: there may be a second Docker or Podman (rootless, another context, another user).
 */
export type LimitReason =
	| 'moment'
	| 'open-connections'
	| 'other-network'
	| 'reserved-range'
	| 'kernel-socket'
	| 'policy'
	| 'host-network'
	| 'outside-docker'
	| 'other-docker';

export interface Limit {
	reason: LimitReason;
	/** Commands that look there; none where nothing short does. */
	checks: string[];
}

export interface EmptyAnswer {
	looksLike: EmptyLook[];
	proves: Proves;
	/**
	 * What is missing without an administrator's rights: nothing, the name of the process, the whole line (so that
	 * empty proves nothing), or the command is refused with an error.
	 */
	withoutAdmin: 'nothing' | 'name' | 'line' | 'refused';
	limits: Limit[];
}

/**
 * Who holds a port for somebody else, so that its name is not the answer yet.
 * - `on-demand`: it starts the real program when the first connection comes;
 * - `service-host`: one process name for many services;
 * - `kernel`: the system's core, on behalf of a program;
 * - `container`, `virtual-machine`: it passes the traffic on into one;
 * - `tunnel`: it passes the traffic on to another place, perhaps another machine;
 * - `airplay`: macOS' own AirPlay Receiver.
 */
export type StandInKind =
	| 'on-demand'
	| 'service-host'
	| 'kernel'
	| 'container'
	| 'virtual-machine'
	| 'tunnel'
	| 'airplay';

export interface StandIn {
	/** The process names as the commands show them (lsof cuts them after nine letters unless asked not to). */
	names: string[];
	kind: StandInKind;
	/** A command that names the program behind it, or `null`. */
	check: string | null;
}

/** The documentation that the commands were checked against. */
export interface RecipeSource {
	/** The page, https. */
	at: string;
	publisher: string;
}

export interface Recipe {
	system: System;
	/** In the order they are run. */
	commands: RecipeCommand[];
	empty: EmptyAnswer;
	standIns: StandIn[];
	sources: RecipeSource[];
}

/** What stands on a card. Both show TCP listeners and waiting UDP sockets, and no connection. */
export interface ShortCommands {
	/** For the command prompt and for PowerShell. */
	windows: string;
	/** For Linux and macOS. */
	unix: string;
}
