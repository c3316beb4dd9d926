/** A proxy in front of a Redis that stalls, answers late, or answers something else. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface RedisProxy {
  readonly port: number;
  /** What happens to each reply from now on, on all connections. */
  onReply: (reply: Buffer, send: (reply: Buffer) => void) => void;
  /** What happens to each command from now on, on all connections. */
  onCommand: (command: Buffer, send: (command: Buffer) => void) => void;
  /** Whether it forwards commands. It accepts connections in any case. */
  isForwarding: boolean;
  close(): Promise<void>;
}

export const pass: RedisProxy['onReply'] = (reply, send) => send(reply);

/** Port 0: any that is free. */
export async function startRedisProxy(target: string, at = 0): Promise<RedisProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const redis = connect(Number(port), hostname);
    for (const each of [socket, redis]) {
      sockets.add(each);
      each
        .on('error', () => undefined)
        .once('close', () => {
          sockets.delete(each);
          socket.destroy();
          redis.destroy();
        });
    }
    socket.on('data', (command) => {
      if (proxy.isForwarding) proxy.onCommand(command, (sent) => redis.write(sent));
    });
    redis.on('data', (reply) => proxy.onReply(reply, (sent) => socket.write(sent)));
  });
  await once(server.listen(at, '127.0.0.1'), 'listening');
  const proxy: RedisProxy = {
    port: (server.address() as AddressInfo).port,
    onReply: pass,
    onCommand: pass,
    isForwarding: true,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
  return proxy;
}
