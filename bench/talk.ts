import type { ChildProcess } from 'node:child_process';

/**
 * Asks a process by IPC, one question after the other, each answered by one message. An answer is taken to be what the
 * caller says it is: both ends are ours. It rejects when the process ends instead.
 */
export function talkTo(child: ChildProcess, name: string): <Answer>(question: object) => Promise<Answer> {
	let waiting: { resolve(answer: unknown): void; reject(error: Error): void } | undefined;
	child.on('message', (answer) => waiting?.resolve(answer));
	child.on('exit', (code) => waiting?.reject(new Error(`The ${name} ended in the middle of it (exit code ${code})`)));
	return async <Answer>(question: object) => {
		const answer = new Promise((resolve, reject) => {
			waiting = { resolve, reject };
		});
		child.send(question);
		return (await answer) as Answer;
	};
}
