package text

import "strings"

// irregular forms of words that plans use. The first is the stem.
var irregular = map[string][]string{}

func init() {
	for _, line := range strings.Split(`take takes took taken taking
go goes went gone going
see sees saw seen seeing
give gives gave given giving
get gets got getting gotten
come comes came coming
become becomes became becoming
bring brings brought bringing
buy buys bought buying
eat eats ate eaten eating
drink drinks drank drunk drinking
sleep sleeps slept sleeping
keep keeps kept keeping
hold holds held holding
meet meets met meeting
make makes made making
do does did done doing
have has had having
be is are was were been being am
say says said saying
speak speaks spoke spoken speaking
tell tells told telling
write writes wrote written writing
ring rings rang rung ringing
read reads reading
put puts putting
set sets setting
hit hits hitting
cut cuts cutting
let lets letting
hurt hurts hurting
leave leaves left leaving
lose loses lost losing
find finds found finding
feel feels felt feeling
fall falls fell fallen falling
wake wakes woke woken waking
wear wears wore worn wearing
sit sits sat sitting
stand stands stood standing
run runs ran running
begin begins began begun beginning
draw draws drew drawn drawing
drive drives drove driven driving
build builds built building
send sends sent sending
spend spends spent spending
teach teaches taught teaching
think thinks thought thinking
know knows knew known knowing
show shows showed shown showing
choose chooses chose chosen choosing
break breaks broke broken breaking
grow grows grew grown growing
feed feeds fed feeding
lead leads led leading
sell sells sold selling
pay pays paid paying
stick sticks stuck sticking
throw throws threw thrown throwing
shake shakes shook shaken shaking
bite bites bit bitten biting
steal steals stole stolen stealing
hide hides hid hidden hiding
fight fights fought fighting
swear swears swore sworn swearing
smell smells smelt smelled smelling
learn learns learnt learned learning
burn burns burnt burned burning
lie lies lay lain lying
lay lays laid laying
ride rides rode ridden riding
seek seeks sought seeking
catch catches caught catching
fit fits fitted fitting
wet wets wetting wetted
quit quits quitting
shut shuts shutting
split splits splitting
spit spits spat spitting
beat beats beat beaten beating
forget forgets forgot forgotten forgetting
understand understands understood understanding
withdraw withdraws withdrew withdrawn withdrawing
travel travels travelled travelling
label labels labelled labelling
cancel cancels cancelled cancelling
refer refers referred referring
focus focuses focused focusing focussed focussing
program programme programmes programs
child children
man men
woman women
foot feet
tooth teeth
baby babies
life lives
knife knives
person people persons
mouse mice
louse lice
half halves
wife wives
`, "\n") {
		forms := strings.Fields(line)
		if len(forms) > 0 {
			irregular[forms[0]] = forms
		}
	}
}

// doubling are one-syllable and end-stressed verbs that double the last letter.
var doubling = map[string]bool{}

func init() {
	for _, w := range strings.Fields(`stop plan drop chat pat shop clap trap wrap slap grab nap snap rub scrub mop tip rip slip skip strip trip
		step fit submit permit admit commit regret control enrol rebel compel occur prefer transfer defer bar stir beg hug nag jog log plug tug
		sob rob nod bed pad prod sad flag drag snag swap tap map zip chip ship whip hop pop top cop brag wag sag dig jab stab blot plot rot trot knot slot
		pet net vet bat rat spot spin pin thin win grin skin begin pen run stun sun scan ban can fan tan cram dim trim hum slim equip fulfil instil`) {
		doubling[w] = true
	}
}

// Inflections are the forms of a word: verb endings and the plural, regular or
// irregular. They may include forms that do not exist; a lexicon does no harm
// by holding a word that nobody writes.
func Inflections(stem string) []string {
	if f := irregular[stem]; f != nil {
		return f
	}
	if head, tail, ok := strings.Cut(stem, "-"); ok {
		var out []string
		for _, f := range Inflections(tail) {
			out = append(out, head+"-"+f)
		}
		return out
	}
	out := []string{stem}
	add := func(base string, ends ...string) {
		for _, e := range ends {
			out = append(out, base+e)
		}
	}
	last := stem[len(stem)-1]
	prev := byte(0)
	if len(stem) > 1 {
		prev = stem[len(stem)-2]
	}
	vowel := func(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }
	switch {
	case last == 'e' && prev == 'e':
		add(stem, "s", "d", "ing")
	case last == 'e':
		add(stem, "s", "d")
		if prev == 'i' {
			add(stem[:len(stem)-2], "ying")
		} else {
			add(stem[:len(stem)-1], "ing")
		}
	case last == 'y' && !vowel(prev):
		add(stem[:len(stem)-1], "ies", "ied")
		add(stem, "ing")
	case last == 's' || last == 'x' || last == 'z' || strings.HasSuffix(stem, "ch") || strings.HasSuffix(stem, "sh"):
		add(stem, "es", "ed", "ing")
	case doubling[stem]:
		add(stem, "s")
		add(stem+string(last), "ed", "ing")
	default:
		add(stem, "s", "ed", "ing")
		if last == 'o' {
			add(stem, "es")
		}
	}
	return out
}
