"""Words by which news tells one happening, a row a kind: two texts may each use another of them."""

from collections.abc import Mapping

from .words import stems

HAPPENINGS = """
    oust ousted ouster topple toppled overthrow overthrown overthrew depose deposed fall fell flee fled fleeing seize seized collapse collapsed
    kill killed killing die died dies death deaths dead murder murdered slain slaying assassinate assassinated
    attack attacked attacks bomb bombed bombing bombings bombard bombardment strike strikes struck airstrike airstrikes blast explosion exploded raid raided shell shelled
    offensive offensives campaign campaigns
    intervene intervened intervention involvement deploy deployed deployment
    invade invaded invasion occupy occupied
    meet met meeting talk talks summit visit visited visits host hosted receive received trip
    elect elected election elections vote voted votes poll polls referendum win won victory
    agree agreed agreement sign signed deal accord treaty pact ratify ratified
    arrest arrested arrests detain detained detention capture captured seizure custody jail jailed imprisoned
    charge charged charges indict indicted indictment accuse accused
    convict convicted conviction sentence sentenced guilty
    resign resigned resignation quit quits dismiss dismissed fired sack sacked
    appoint appointed named nominated nominate nomination
    found founded establish established set create created launch launched begin began begun start started open opened introduce introduced
    end ended close closed expire expired ceasefire truce
    born birth
    build built construct constructed construction rebuild rebuilt
    crash crashed sink sank sunk derail derailed
    quake earthquake tremor
    flood flooded floods hurricane storm storms tsunami
    protest protested protests demonstration demonstrations march rally riot riots crackdown uprising
    rule ruled ruling decide decided decision
    announce announced announcement declare declared
    buy bought acquire acquired acquisition merge merger
    release released free freed
"""
KINDS: Mapping[str, str] = {
    stem: row.split()[0]
    for row in reversed(HAPPENINGS.strip().splitlines())
    for word in row.split()
    for stem in stems(word)
}
"""Stem to the first word of its row."""
