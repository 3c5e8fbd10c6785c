/**
 * The commands that show who listens, each used in more than one place.
 */

/**
 * Windows, command prompt and PowerShell alike. Three things make the match exact:
 * - `:3040 ` with its colon and blank is a whole port, so neither 13040 nor 30401;
 * - after it comes an address that ends in `:0 ` (a TCP listener has no peer) or `:* ` (a waiting UDP socket), which
 *   no connection has, so the number must be the local one; the word LISTENING is not used, for Windows translates it;
 * - `/C:` keeps the blanks, which without it would part the pattern into several.
 * https://learn.microsoft.com/en-us/windows-server/administration/windows-commands/netstat
 * https://learn.microsoft.com/en-us/windows-server/administration/windows-commands/findstr
 */
export function netstatOfWindows(port: number): string {
	return `netstat -ano | findstr /R /C:":${port} .*:[0*] "`;
}

/**
 * Linux and macOS. lsof shows every socket that has the number on either end; whatever is connected has an arrow
 * (`local->peer`). `-sTCP:LISTEN` instead of the grep would hide UDP.
 * https://man7.org/linux/man-pages/man8/lsof.8.html
 */
export function lsof(port: number): string {
	return `sudo lsof -nPi:${port} | grep -v '>'`;
}

/** Containers that publish the port; without `/udp` Docker means TCP alone. */
export function dockerPs(port: number): string {
	return `docker ps --filter publish=${port} --filter publish=${port}/udp`;
}
