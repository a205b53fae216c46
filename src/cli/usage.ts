/** What the command line says of itself. */

export const HELP = `Usage: jobgloss [options] [FILE|-]
       jobgloss batch [options] [FILE|FOLDER|-]   many postings, one line of JSON each
       jobgloss explain [options] [FILE|-]        why something was found, and what lost
       jobgloss check [options] PACK...           whether packs of rules are right, and what they do to others
       jobgloss try [options] PACK... POSTING     what packs change for a posting
       jobgloss new rule|term|template            a filled-in pack to begin with
       jobgloss mcp                               a tool for assistants, by the Model Context Protocol

Reads a job posting and prints what it says: two paragraphs, each sentence of which rests on the posting.
FILE is plain text, Markdown, HTML or a schema.org JobPosting (JSON-LD); without it, or with -, standard input is read.

Options:
  --json                 print the whole analysis as JSON
  --findings             print a table of what was found, with quotes from the posting
  --length LENGTH        how much the report says: brief, standard (default) or detailed
  --seed SEED            pick among equally good wordings
  --title TITLE          the job title, where the posting does not hold it
  --company NAME         the hiring organization, where the posting does not hold it
  --location PLACE       the place of work, where the posting does not hold it
  -h, --help             print this help
  -v, --version          print the version

Each command has its own --help.
Exit status: 0 when the posting was read, 1 when it could not be, 2 when the command was called wrongly.
`

export const EXPLAIN_HELP = `Usage: jobgloss explain [options] [FILE|-]

Says of every finding and every sentence which rule or term fired on which words (+), what competed with it and why that lost (-),
of an insight its conditions, and of a sentence its move, its template and the findings that fill it.

Options:
  --of PATH              explain this alone: skills.rn, role.pay, culture.collaboration, responsibilities.0, report.job.0, ...;
                         may be given again. A finding that is not there is told with what came near.
  --words TEXT           explain whatever fired, or could have, on these words of the posting; may be given again
  --json                 print the explanations as JSON, with the patterns
  --length LENGTH        explain a report that is brief, standard (default) or detailed
  --seed SEED            explain the report of this seed
  --title TITLE          the job title, where the posting does not hold it
  --company NAME         the hiring organization, where the posting does not hold it
  --location PLACE       the place of work, where the posting does not hold it
  -h, --help             print this help

Exit status: 0 when the posting was read, 1 when it could not be or holds no such finding, 2 when the command was called wrongly.
`

export const CHECK_HELP = `Usage: jobgloss check [options] PACK...

Looks through packs of rules: tells every mistake, runs the packs' own examples, and doubts what is in the way of other rules, what can
never fire, what fires nearly everywhere and what takes too long. PACK is a YAML or JSON file, or a folder of them; the order is that of createAnalyzer.
Each remark begins with file:line:column, shows the line, and says what would be right.

Options:
  --strict               fail for warnings too
  --json                 print the remarks as JSON, for editors
  -h, --help             print this help

Exit status: 0 when there is no error, 1 when there is one (with --strict, or a warning), 2 when the command was called wrongly.
`

export const TRY_HELP = `Usage: jobgloss try [options] PACK... POSTING

Reads a posting without and with the packs and shows what they change: findings that are new (+), gone (-) or told otherwise (~) with
the rules and words behind them, and the sentences of the report. POSTING is a file, or - for standard input.

Options:
  --json                 print the changes as JSON
  --length LENGTH        how much the report says: brief, standard (default) or detailed
  --seed SEED            pick among equally good wordings
  -h, --help             print this help

Exit status: 0 when the posting was read, 1 when it or a pack could not be, 2 when the command was called wrongly.
`

export const NEW_HELP = `Usage: jobgloss new [options] rule|term|template

Prints a pack to begin with, filled in and explained line by line. It passes jobgloss check as it stands.

Options:
  --name NAME            name of the pack, words in lower case with "-" between them (house)
  -o, --out FILE         write it to a file that is not there yet
  -h, --help             print this help

Exit status: 0 when it was written, 2 when the command was called wrongly.
`

export const BATCH_HELP = `Usage: jobgloss batch [options] [FILE|FOLDER|-]

Reads many postings and prints one line of JSON for each, in the same order.
FILE holds JSON Lines: each line an object with "text", "html" or "jsonLd" (and "title", "company", "location", "id"), or a string.
FOLDER holds postings as .txt, .md, .html or .json files. Without either, or with -, lines are read from standard input.
A posting that cannot be read becomes a line with "error"; the run goes on.

Options:
  -o, --out FILE         write the lines to a file
  --resume               go on with the file of --out where an earlier run was broken off
  --workers NUMBER       worker threads (one for each core); 0 works without threads
  --length LENGTH        how much each report says: brief, standard (default) or detailed
  --seed SEED            pick among equally good wordings
  -h, --help             print this help

An interrupt (Ctrl-C) finishes the postings under way. Exit status: 0 when all was read, 2 when the command was called wrongly,
130 when it was interrupted.
`

export const MCP_HELP = `Usage: jobgloss mcp

Serves the tool analyze_posting to an assistant, by the Model Context Protocol over standard input and output.
An assistant that is told of this command starts it, and ends it by closing its input. Nothing leaves the machine.
It needs the package @modelcontextprotocol/sdk, installed beside jobgloss.

Options:
  -h, --help             print this help
`

/** The command was called wrongly. The message is one line. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
