/** Whether what this person says can become words here: the interview knows, the room menu offers it. */
export interface SpeechOffer {
  readonly label: string;
  /** What switching it on does, and costs. */
  readonly about: string;
  readonly isOn: boolean;
  set(on: boolean): void;
}

export class SpokenWords {
  /** Undefined where nothing can be recognised, or nobody is interviewed. */
  offer = $state.raw<SpeechOffer>();
}
