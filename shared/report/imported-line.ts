import type { RoomView } from "../contract/views.ts";

/** What every export says of an imported room; undefined for a room that was held here. */
export function importedLine({ room }: { readonly room: Pick<RoomView["room"], "importedMs"> }): string | undefined {
  if (room.importedMs === undefined) return undefined;
  return `Imported from a file on ${new Date(room.importedMs).toISOString().slice(0, 10)}; not checked by this server.`;
}
