import type { RoomView } from "../contract/views.ts";

/** What every export says of a room that came out of a file; undefined for one that was held here. */
export function importedLine({ room }: { readonly room: Pick<RoomView["room"], "importedMs"> }): string | undefined {
  if (room.importedMs === undefined) return undefined;
  return `Imported from a file on ${new Date(room.importedMs).toISOString().slice(0, 10)}; not checked by this server.`;
}
