import { asList, asMap, asNumber, asText } from './read.js';

/** A person who signs, chairs or keeps minutes. The office is as written: `Phó bí thư`. */
export interface PaperPerson {
  readonly name: string;
  readonly office: string | undefined;
}

/** What a paper needs besides scores. It comes from a configuration, or from the step of the paper. */
export interface PaperSettings {
  /** Where the paper is made, before its date: `Tân An`. */
  readonly place: string | undefined;
  readonly signer: PaperPerson | undefined;
  /** Who chaired the meeting of the minutes. */
  readonly chair: PaperPerson | undefined;
  /** Who kept the minutes. */
  readonly clerk: PaperPerson | undefined;
  /** Who receives the paper, without the file copy that every paper has. */
  readonly recipients: readonly string[] | undefined;
  /** By kind of paper (`to-trinh`): a number alone (`7`), or with its symbol (`07-TTr/CB`). */
  readonly numbers: ReadonlyMap<string, string>;
}

export const noPaperSettings: PaperSettings = {
  place: undefined,
  signer: undefined,
  chair: undefined,
  clerk: undefined,
  recipients: undefined,
  numbers: new Map(),
};

/** Reads `documents` of a configuration or of a step. A value of the wrong type is absent. */
export function readPaperSettings(value: unknown): PaperSettings {
  const data = asMap(value);
  const recipients = asList(data.recipients).flatMap((name) => filled(asText(name)) ?? []);
  return {
    place: filled(asText(data.place)),
    signer: readPerson(data.signer),
    chair: readPerson(data.chair),
    clerk: readPerson(data.clerk),
    recipients: recipients.length === 0 ? undefined : recipients,
    numbers: new Map(
      Object.entries(asMap(data.numbers)).flatMap(([kind, number]) => {
        const written = filled(asText(number)) ?? asNumber(number)?.toString();
        return written === undefined ? [] : [[kind, written] as const];
      }),
    ),
  };
}

/** Only what names nobody: recipients may be written with a name. */
export function withoutPeople({ place, numbers }: PaperSettings): PaperSettings {
  return { ...noPaperSettings, place, numbers };
}

/** Merges two settings: a value of the first takes precedence over that of the second. */
export function settingsOver(first: PaperSettings, second: PaperSettings): PaperSettings {
  return {
    place: first.place ?? second.place,
    signer: first.signer ?? second.signer,
    chair: first.chair ?? second.chair,
    clerk: first.clerk ?? second.clerk,
    recipients: first.recipients ?? second.recipients,
    numbers: new Map([...second.numbers, ...first.numbers]),
  };
}

/** A name, or a map with name and office. */
function readPerson(value: unknown): PaperPerson | undefined {
  const data = asMap(value);
  const name = filled(asText(value) ?? asText(data.name));
  return name === undefined ? undefined : { name, office: filled(asText(data.office)) };
}

/** Treats a text of blanks as absent. */
function filled(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed ? trimmed : undefined;
}
