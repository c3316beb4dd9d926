/** Runs the stand-in for Close on a thread, so that its work does not delay the measured client. */
import { parentPort } from 'node:worker_threads';
import { startHostileClose } from './hostile-close.ts';
import { planByUser } from './plans.ts';

const close = await startHostileClose(planByUser);
parentPort?.on('message', () => parentPort?.postMessage({ requests: close.requests, busy: close.busy }));
parentPort?.postMessage({ url: close.url });
