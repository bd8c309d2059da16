/** What keeps a data folder from being used. The messages are for the operator. */
import { StoreUnfit } from "../store-away.ts";

/** Another process is using the same data folder. */
export class DataInUse extends StoreUnfit {
  constructor(folder: string) {
    super(
      `The data folder ${folder} is in use by another Barline process. Stop it first, or set BARLINE_DATA to another folder.`,
    );
    this.name = "DataInUse";
  }
}

/** The folder belongs to a version that stored its data differently. */
export class DataOfOldVersion extends StoreUnfit {
  constructor(folder: string, file: string) {
    super(
      `The data folder ${folder} holds ${file}, written by a development version with another storage engine, which this version cannot read. ` +
        "Move that file away, or set BARLINE_DATA to another folder. Nothing was deleted.",
    );
    this.name = "DataOfOldVersion";
  }
}

/** Bytes on disk are not those that were written. */
export class DataDamaged extends StoreUnfit {
  constructor(what: string, folder?: string) {
    super(
      `The data folder${folder === undefined ? "" : ` ${folder}`} is damaged: ${what}. ` +
        "Nothing was changed. Restore the folder from a backup, or set BARLINE_DATA to another folder to begin without its rooms.",
    );
    this.name = "DataDamaged";
  }
}
