package statement

import "strings"

// titles give the sex of the person named after them.
var titles = map[string]string{"mr": "m", "mrs": "f", "ms": "f", "miss": "f", "dr": "?", "sister": "?", "pc": "?", "dc": "?", "ds": "?", "sgt": "?", "prof": "?", "professor": "?", "auntie": "f", "aunty": "f", "aunt": "f", "uncle": "m", "nanny": "f"}

// noun is a word for an adult whom the sentence does not name.
type noun struct {
	sex  string
	kin  string // mother, father …: leads to the one listed person of that role
	work bool   // somebody who comes into the story by work or chance
	many bool
}

var adultNouns = func() map[string]noun {
	out := map[string]noun{}
	add := func(n noun, s string) {
		for _, w := range strings.Fields(s) {
			out[w] = n
		}
	}
	add(noun{sex: "f", kin: "mother"}, `mum mummy mam mammy mom mommy mother mama ma birthmother`)
	add(noun{sex: "m", kin: "father"}, `dad daddy father papa dada tad`)
	add(noun{sex: "m", kin: "stepfather"}, `stepdad stepfather`)
	add(noun{sex: "f", kin: "stepmother"}, `stepmum stepmother`)
	add(noun{sex: "f", kin: "grandmother"}, `nan nana nanna nanny gran granny grandma grandmother grandmum mamgu nain mgm pgm`)
	add(noun{sex: "m", kin: "grandfather"}, `grandad granddad grandpa grandfather gramps taid tadcu mgf pgf grampy`)
	add(noun{sex: "f", kin: "aunt"}, `aunt auntie aunty`)
	add(noun{sex: "m", kin: "uncle"}, `uncle`)
	add(noun{sex: "f", kin: "partner"}, `girlfriend wife`)
	add(noun{sex: "m", kin: "partner"}, `boyfriend husband`)
	add(noun{kin: "partner"}, `partner`)
	add(noun{kin: "parent", many: true}, `parents mums dads carers grandparents couple adults`)
	add(noun{kin: "parent"}, `parent carer adult`)
	add(noun{work: true}, `hv sw fsw gp dsl ta senco sendco ewo teacher visitor worker nurse midwife doctor paediatrician dentist neighbour officer driver
		mentor manager headteacher head tutor consultant orthoptist therapist chair landlord paramedic keyworker practitioner
		psychologist psychiatrist counsellor coordinator lodger stranger friend cousin childminder babysitter receptionist caller solicitor iro elsa cousin`)
	add(noun{work: true, sex: "m"}, `man`)
	add(noun{work: true, sex: "f"}, `woman lady`)
	add(noun{work: true, many: true}, `police staff officers teachers paramedics professionals neighbours nurses visitors workers men women friends strangers`)
	return out
}()

// kinNouns are words for a child seen from somebody else.
var kinNouns = map[string]string{"son": "m", "daughter": "f", "brother": "m", "sister": "f", "stepson": "m", "stepdaughter": "f", "grandson": "m", "granddaughter": "f",
	"sibling": "", "half-brother": "m", "half-sister": "f", "twin": ""}

// groupNouns are groups of children.
var groupNouns = map[string]string{"children": "", "kids": "", "siblings": "", "boys": "m", "girls": "f", "brothers": "m", "sisters": "f", "youngsters": "", "kiddies": "", "bairns": "", "weans": "", "wains": "", "childer": "", "tots": "", "babies": "", "sons": "m", "daughters": "f", "brood": "", "twins": "twin"}

// childNouns stand for the child whom the passage is about.
var childNouns = map[string]string{"child": "", "boy": "m", "girl": "f", "lad": "m", "youngster": "", "person": ""}

var pronouns = map[string]struct {
	sex string
	use byte // s subject, o object, p possessive, r reflexive
}{
	"he": {"m", 's'}, "she": {"f", 's'}, "he's": {"m", 's'}, "she's": {"f", 's'}, "he'd": {"m", 's'}, "she'd": {"f", 's'}, "he'll": {"m", 's'}, "she'll": {"f", 's'},
	"him": {"m", 'o'}, "her": {"f", 'o'}, "his": {"m", 'p'}, "hers": {"f", 'o'}, "himself": {"m", 'r'}, "herself": {"f", 'r'},
	"they": {"n", 's'}, "they're": {"n", 's'}, "they've": {"n", 's'}, "them": {"n", 'o'}, "their": {"n", 'p'}, "themselves": {"n", 'r'},
}

var firstPerson = words(`i i'm i've i'd i'll me my myself we we're us our mine`)

// prepositions before a name keep it from being the subject.
var prepositions = words(`in on at with for of by from about to between near under over into onto around towards toward through without against behind beside during
	off regarding re like than via including toward concerning`)

// notVerbs cannot follow the subject of a clause.
var notVerbs = func() map[string]bool {
	out := words(`and or nor but that which 's & because if when while although though since until unless whether so then either
		every each all most both much last next today yesterday tonight alone too again there here up out off down away back home well very daily weekly the a an my his their`)
	for w := range prepositions {
		if w != "to" && w != "like" {
			out[w] = true
		}
	}
	return out
}()

// joints may stand before a new clause.
var joints = words(`and but while whilst whereas because when whenever so as or although though that whether until till if after before since unless then who , ; : - ( ) . " including how`)

// saying verbs may have the clause follow them directly.
var saying = words(`say says said saying report reports reported reporting think thinks thought feel feels felt tell tells told state states stated note notes noted describe describes described
	believe believes believed find finds found know knows knew see sees saw hear hears heard mean means meant worry worries worried admit admits admitted accept accepts accepted explain explains explained
	observe observes observed recall recalls recalled disclose disclosed discloses fear fears feared show shows showed`)

// looks make "after" part of the verb.
var looks = words(`look looks looked looking`)

// perceiving verbs take a person and what the person does: "saw Dad hit Mum".
var perceiving = words(`see sees saw seen hear hears heard watch watches watched find finds found notice notices noticed witness witnesses witnessed feel feels felt`)

// plainVerbs follow a person who comes by work: without one of them "GP" may
// belong to "GP appointments".
var plainVerbs = words(`is was has had says said reports reported found saw told visited notes noted feels felt thinks rang observed will would could describes described did does are were have
	heard attended came went knows asked who can may might do called picked noticed raised made took gave wrote called rang and in from with that who about on at to (`)

// months and seasons that are names as well.
var calendarNames = words(`may april june august summer autumn easter`)

var calendarBefore = words(`in by end of mid early late until since from to on during before after 's and`)
