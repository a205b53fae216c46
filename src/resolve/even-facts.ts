/** Facts of one make for the stages that read them hundreds of times: one that was not found stands at its place as undefined. */
import type { CompanyFacts, RoleFacts } from '../types'
import type { Findings } from './resolve'

type Even<Facts> = { [Name in keyof Required<Facts>]: Facts[Name] }

/** The findings as before; only their facts are laid out evenly. */
export const withEvenFacts = (findings: Findings): Findings => ({
  ...findings,
  role: evenRole(findings.role),
  company: evenCompany(findings.company),
})

const evenRole = (role: RoleFacts): Even<RoleFacts> => ({
  title: role.title,
  seniority: role.seniority,
  family: role.family,
  team: role.team,
  employment: role.employment,
  workMode: role.workMode,
  officeDays: role.officeDays,
  locations: role.locations,
  pay: role.pay,
  experienceYears: role.experienceYears,
  education: role.education,
  travel: role.travel,
  onCall: role.onCall,
  shifts: role.shifts,
  clearance: role.clearance,
  sponsorship: role.sponsorship,
  directReports: role.directReports,
  reportsTo: role.reportsTo,
  startDate: role.startDate,
  duration: role.duration,
  drivingLicence: role.drivingLicence,
})

const evenCompany = (company: CompanyFacts): Even<CompanyFacts> => ({
  name: company.name,
  industry: company.industry,
  description: company.description,
  mission: company.mission,
  values: company.values,
  products: company.products,
  customers: company.customers,
  size: company.size,
  founded: company.founded,
  stage: company.stage,
  presence: company.presence,
  benefits: company.benefits,
})
