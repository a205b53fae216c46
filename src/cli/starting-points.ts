/** Packs to begin with: each passes `jobgloss check` as it stands. */

/** Where a project finds the schema by which editors complete and check. */
const MODELINE = '# yaml-language-server: $schema=./node_modules/jobgloss/schemas/pack.schema.json'

export const STARTING_POINTS: Readonly<Record<string, (name: string) => string>> = Object.assign(Object.create(null), {
  rule: (name: string) => `${MODELINE}
# A rule finds something by patterns, one a line. See rules/README.md of jobgloss for the pattern language.
pack: ${name}
about: Signs of a workplace that postings of ours name.
culture:
  - id: culture.${name}.roof-garden   # stable: results name it
    finds: care-respect               # one of the signals; an editor lists them
    strength: 0.6                     # 0 to 1: how clearly these words say it
    why: A garden for the staff shows care for their breaks.
    match: |
      (roof|staff|walled) garden for ...2 (staff|team|employee)
    except: |
      design a roof garden
    yes: |
      Lunch in the [roof garden for all employees].
      We keep a [walled garden for our staff].
    no: |
      You will design a roof garden for the team of a client.
`,
  term: (name: string) => `${MODELINE}
# A term is a skill with its spellings: Name = spelling, spelling
pack: ${name}
about: Skills of our trade.
terms:
  - field: ${name}
    groups:
      - kind: tool                    # tool, knowledge, method, soft, certification, language or physical
        category: workshop-tool       # groups skills in results; words with "-" between them
        terms: |
          Brandlow press = Brandlow, Brandlow B4
          hydraulic deburrer = deburring press
      - kind: method
        category: finishing
        terms: |
          satin finishing = satin polishing, satin finish
          Swage = swaging
    senses:                           # for spellings that are ordinary words too
      - term: Swage
        near: tube, fitting, press, crimp
        never: |
          swage line
        yes: |
          {requirements} [Swage] fittings on tube.
        no: |
          {requirements} A swage line along the bonnet.
`,
  template: (name: string) => `${MODELINE}
# A template is a sentence with {slots}; [what stands in brackets] falls away when its slots are empty. The moves stand in rules/plan.yaml of jobgloss.
pack: ${name}
about: Sentences in the style of our house.
say:
  - move: purpose
    paragraph: job
    kind: stated
    templates: |
      ${name}-post: As {title}[ at {company}] you {lead}.
      ${name}-work: The work of the {title} is to {lead}.
`,
})
