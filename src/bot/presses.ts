import type { Composer } from 'grammy';
import type { NazrContext } from './context.ts';

/** A kind of button as a handler needs it. */
interface Kind<Press> {
  readonly pattern: RegExp;
  readonly parse: (data: string) => Press | undefined;
  /** A kind that takes a right is handled by the gate of staff alone. */
  readonly permission?: never;
}

/** Handles presses of one kind of button; what does not parse goes on to whoever answers stale buttons. */
export function onPress<Press>(
  composer: Composer<NazrContext>,
  kind: Kind<Press>,
  handle: (ctx: NazrContext, press: Press) => Promise<void>,
): void {
  composer.callbackQuery(kind.pattern, (ctx, next) => {
    const press = kind.parse(ctx.callbackQuery.data);
    return press === undefined ? next() : handle(ctx, press);
  });
}
