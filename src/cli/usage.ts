/** What the command line says of itself. */

export const HELP = `Usage: jobgloss [options] [FILE|-]

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

Exit status: 0 when the posting was read, 1 when it could not be, 2 when the command was called wrongly.
`

/** The command was called wrongly. The message is one line. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
