import type { CommanderError, HelpConfiguration } from "commander";

const TITLES: Record<string, string> = {
  "Usage:": "Brug:",
  "Arguments:": "Argumenter:",
  "Options:": "Tilvalg:",
  "Commands:": "Kommandoer:",
};

/** The words of commander's help in Danish; what is the default is said by each option itself. */
export const danishHelp: HelpConfiguration = {
  styleTitle: (title) => TITLES[title] ?? title,
  styleUsage: (usage) => usage.replace("[options]", "[tilvalg]").replace("[command]", "[kommando]"),
  styleSubcommandTerm: (term) => term.replace("[options]", "[tilvalg]"),
  optionDescription: (option) => option.description,
};

/** What was wrong with the words of a command, in one line; null when only help was shown. */
export function usageFault(error: CommanderError, command: string | undefined): string | null {
  const [, named = ""] = /'([^']*)'/.exec(error.message) ?? [];
  const [, meant] = /Did you mean (?:one of )?(.+)\?/.exec(error.message) ?? [];
  const [, reason = ""] = error.message.split(" is invalid. ");
  const what: Record<string, string> = {
    "commander.unknownCommand": `Kommandoen »${named}« findes ikke.`,
    "commander.unknownOption": `Tilvalget »${named}« findes ikke.`,
    "commander.missingArgument": `Der mangler <${named}>.`,
    "commander.excessArguments": "Der er angivet for mange argumenter.",
    "commander.optionMissingArgument": `Der mangler en værdi til »${named}«.`,
    "commander.missingMandatoryOptionValue": `Tilvalget »${named}« mangler.`,
    "commander.invalidArgument": `Værdien til »${named}« kan ikke bruges. ${reason}`.trim(),
  };
  const fault = what[error.code];
  if (fault === undefined) return null;
  const see = `Se »tingsted ${command === undefined ? "" : `${command} `}--help«.`;
  return [fault, ...(meant === undefined ? [] : [`Mente du ${meant}?`]), see].join(" ");
}
