/** Output of real programs; addresses are rewritten. */
import type { Finding } from '../../../src/listening/index.ts';

export interface Sample {
	what: string;
	text: string;
	findings: Finding[];
}

export const SAMPLES: readonly Sample[] = [
	{
		what: 'ss -tulnp, its last two headings glued together',
		text: `Netid State  Recv-Q Send-Q Local Address:Port  Peer Address:PortProcess
udp   UNCONN 0      0            0.0.0.0:8211       0.0.0.0:*    users:(("PalServer-Linux",pid=4242,fd=11))
udp   UNCONN 0      0      127.0.0.53%lo:53         0.0.0.0:*    users:(("systemd-resolve",pid=612,fd=12))
tcp   LISTEN 0      4096       127.0.0.1:25575      0.0.0.0:*    users:(("java",pid=991,fd=84))
tcp   LISTEN 0      511                *:80               *:*    users:(("nginx",pid=7,fd=6),("nginx",pid=6,fd=6))
tcp   LISTEN 0      4096            [::]:22            [::]:*
tcp   LISTEN 0      50   192.0.2.15:8080       0.0.0.0:*    users:(("Main Thread",pid=77,fd=3))
tcp   ESTAB  0      0    192.0.2.15:22    198.51.100.7:51122 users:(("sshd",pid=800,fd=4))`,
		findings: [
			{ transport: 'udp', port: 8211, address: 'any', pid: 4242, name: 'PalServer-Linux' },
			{ transport: 'udp', port: 53, address: 'loopback', pid: 612, name: 'systemd-resolve' },
			{ transport: 'tcp', port: 25_575, address: 'loopback', pid: 991, name: 'java' },
			{ transport: 'tcp', port: 80, address: 'any', pid: 7, name: 'nginx' },
			{ transport: 'tcp', port: 22, address: 'any' },
			{ transport: 'tcp', port: 8080, address: 'one-address' },
		],
	},
	{
		what: 'ss -lnt: no column of transports',
		text: `State  Recv-Q Send-Q Local Address:Port Peer Address:Port
LISTEN 0      100        127.0.0.1:25        0.0.0.0:*
LISTEN 0      128          0.0.0.0:25565     0.0.0.0:*`,
		findings: [
			{ transport: 'tcp', port: 25, address: 'loopback' },
			{ transport: 'tcp', port: 25_565, address: 'any' },
		],
	},
	{
		what: 'netstat -ano on an English Windows, behind a prompt',
		text: `C:\\Users\\somebody>netstat -ano

Active Connections

  Proto  Local Address          Foreign Address        State           PID
  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       1176
  TCP    192.0.2.15:139         0.0.0.0:0              LISTENING       4
  TCP    192.0.2.15:50122       198.51.100.9:443       ESTABLISHED     9120
  TCP    [::]:25565             [::]:0                 LISTENING       17244
  TCP    [::1]:42050            [::]:0                 LISTENING       8868
  UDP    0.0.0.0:8211           *:*                                    14308
  UDP    127.0.0.1:1900         *:*                                    5568
  UDP    [fe80::1c2d:3e4f%12]:1900  *:*                                5568`,
		findings: [
			{ transport: 'tcp', port: 135, address: 'any', pid: 1176 },
			{ transport: 'tcp', port: 139, address: 'one-address', pid: 4 },
			{ transport: 'tcp', port: 25_565, address: 'any', pid: 17_244 },
			{ transport: 'tcp', port: 42_050, address: 'loopback', pid: 8868 },
			{ transport: 'udp', port: 8211, address: 'any', pid: 14_308 },
			{ transport: 'udp', port: 1900, address: 'loopback', pid: 5568 },
			{ transport: 'udp', port: 1900, address: 'one-address', pid: 5568 },
		],
	},
	{
		what: 'netstat -ano on a German and on a Spanish Windows',
		text: `  TCP    0.0.0.0:25565          0.0.0.0:0              ABHÖREN         4711
  TCP    192.0.2.15:50123       198.51.100.9:443       HERGESTELLT     9120
  TCP    0.0.0.0:7777           0.0.0.0:0              A LA ESCUCHA    5150`,
		findings: [
			{ transport: 'tcp', port: 25_565, address: 'any', pid: 4711 },
			{ transport: 'tcp', port: 7777, address: 'any', pid: 5150 },
		],
	},
	{
		what: 'netstat -ano wrapped on a phone',
		text: `TCP    0.0.0.0:25565
0.0.0.0:0
LISTENING
17244
UDP    0.0.0.0:8211
*:*
14308`,
		findings: [
			{ transport: 'tcp', port: 25_565, address: 'any', pid: 17_244 },
			{ transport: 'udp', port: 8211, address: 'any', pid: 14_308 },
		],
	},
	{
		what: 'netstat -tulpn on Linux',
		text: `(Not all processes could be identified, non-owned process info
 will not be shown, you would have to be root to see it all.)
Active Internet connections (only servers)
Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name
tcp        0      0 0.0.0.0:22              0.0.0.0:*               LISTEN      812/sshd: /usr/sbin
tcp        0      0 127.0.0.1:3306          0.0.0.0:*               LISTEN      -
tcp6       0      0 :::25565                :::*                    LISTEN      1200/java
udp        0      0 0.0.0.0:2456            0.0.0.0:*                           3497/valheim_server.
udp6       0      0 ::1:323                 :::*                                640/chronyd`,
		findings: [
			{ transport: 'tcp', port: 22, address: 'any', pid: 812, name: 'sshd' },
			{ transport: 'tcp', port: 3306, address: 'loopback' },
			{ transport: 'tcp', port: 25_565, address: 'any', pid: 1200, name: 'java' },
			{ transport: 'udp', port: 2456, address: 'any', pid: 3497, name: 'valheim_server.' },
			{ transport: 'udp', port: 323, address: 'loopback', pid: 640, name: 'chronyd' },
		],
	},
	{
		what: 'Get-NetTCPConnection and Get-NetUDPEndpoint as tables',
		text: `PS C:\\> Get-NetTCPConnection -State Listen

LocalAddress                        LocalPort RemoteAddress                       RemotePort State       AppliedSetting OwningProcess
------------                        --------- -------------                       ---------- -----       -------------- -------------
::                                  25565     ::                                  0          Listen                     17244
127.0.0.1                           8212      0.0.0.0                             0          Listen                     14308
192.0.2.15                          50122     198.51.100.9                        443        Established Internet       9120


PS C:\\> Get-NetUDPEndpoint

LocalAddress                             LocalPort
------------                             ---------
0.0.0.0                                  8211
192.0.2.15                               138`,
		findings: [
			{ transport: 'tcp', port: 25_565, address: 'any', pid: 17_244 },
			{ transport: 'tcp', port: 8212, address: 'loopback', pid: 14_308 },
			{ transport: 'udp', port: 8211, address: 'any' },
			{ transport: 'udp', port: 138, address: 'one-address' },
		],
	},
	{
		what: 'PowerShell with the port in what was typed alone, and as a list',
		text: `PS C:\\> Get-NetTCPConnection -State Listen -LocalPort 25565 | ft LocalAddress,OwningProcess

LocalAddress OwningProcess
------------ -------------
0.0.0.0              17244

PS C:\\> Get-NetUDPEndpoint -LocalPort 8211 | fl
LocalAddress : 0.0.0.0
LocalPort    : 8211

LocalAddress : ::1
LocalPort    : 8211`,
		findings: [
			{ transport: 'tcp', port: 25_565, address: 'any', pid: 17_244 },
			{ transport: 'udp', port: 8211, address: 'any' },
			{ transport: 'udp', port: 8211, address: 'loopback' },
		],
	},
	{
		what: 'a row of PowerShell without its head',
		text: '0.0.0.0    25565   0.0.0.0    0   Listen      17244',
		findings: [{ transport: 'tcp', port: 25_565, address: 'any', pid: 17_244 }],
	},
	{
		what: 'what is no list of ports',
		text: `netstat : The term 'netstat' is not recognized. TCP 25565 is open, UDP too: 10.0.0.5:25565
Get-NetUDPEndpoint : No MSFT_NetUDPEndpoint objects found with property 'LocalPort' equal to '8211'.`,
		findings: [],
	},
];
