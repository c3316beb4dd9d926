/** Server-Sent Events of one operation, in the protocol of graphql-sse. */

export interface ServerEvent {
  readonly event: string;
  readonly data: string;
}

/** The events of a response. Comments and empty events keep a connection alive and are left out. */
export async function* eventsOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<ServerEvent> {
  let rest = '';
  for await (const part of body.pipeThrough(new TextDecoderStream())) {
    const blocks = (rest + part).split(/\r?\n\r?\n/);
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = block.split(/\r?\n/).map((line) => /^(\w+): ?(.*)$/s.exec(line) ?? []);
      const valuesOf = (name: string) => fields.flatMap(([, field, value = '']) => (field === name ? [value] : []));
      const [event] = valuesOf('event');
      if (event !== undefined) yield { event, data: valuesOf('data').join('\n') };
    }
  }
}
