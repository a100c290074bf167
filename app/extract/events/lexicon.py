"""Words of events: nouns that name happenings, verbs that name states, verbs of speech."""

from __future__ import annotations

from typing import Final

from app.extract.lang.language import words

# nouns whose singular or plural names something that happens at a time
NOUNS: Final = words(
    """accident adoption agreement airstrike anniversary announcement appointment arrest assassination attack
    auction award ballot ban bankruptcy battle birth blast bombing briefing ceasefire celebration ceremony
    closure collapse collision commemoration concert conference consultation coup crackdown crash
    crisis cyberattack deadline death debate debut decision defeat demonstration departure derailment deployment dialogue
    disaster dissolution drill earthquake election eruption evacuation event exchange execution exercise
    exhibition expo expulsion explosion festival fire flight flood forum fundraiser funeral gala game gathering hearing
    heist hurricane inauguration incident independence inquiry inspection interview invasion investiture
    killing kidnapping landing launch lawsuit lecture lockdown match massacre meeting merger mutiny
    nomination offensive opening operation outage outbreak pandemic parade party plebiscite poll premiere presentation
    protest purchase race raid rally ratification reception referendum release report resignation retreat retirement
    reunion revolution revolt riot round rollout sale seminar sentencing session shooting shutdown siege signing sitting
    speech storm strike summit surrender survey symposium takeover talks tender test testimony tour tournament trial
    tsunami typhoon unveiling uprising verdict victory visit vote walkout war wedding withdrawal workshop"""
)
# of those, nouns that as often name a thing: they need a date right beside them
LOOSE: Final = words(
    """agreement award ban crisis decision exchange game operation opening party poll
    race release report round sale session strike survey tender test tour war event test debut interview purchase
    independence vote"""
)
STATES: Final = words(
    """be is are was were been being have has had having do does did seem seems seemed appear remain remains remained
    include includes included contain contains belong belongs own owns mean means meant need needs know knows knew
    see sees saw seen themed titled entitled dubbed believe believes believed think thinks thought want wants wanted like likes love depend depends consist consists"""
)
SPEECH: Final = words(
    """said say says saying told tell tells added add adds stated states noted notes explained explains claimed claims
    declared commented argued insisted stressed emphasized emphasised according wrote writes asked replied affirmed
    reiterated highlighted underlined quoted reported reports"""
)
LIGHT: Final = words(
    "take took takes taking taken hold held holds holding make made makes making give gave given gives"
)
PLACES: Final = words(
    """headquarters plant factory factories city capital office offices airport hall center centre stadium hotel province
    country region district town village port base embassy palace building university campus school hospital court
    museum square street park area zone state states county island border coast market markets venue complex ocean sea river gulf strait
    valley mountain terminal continent"""
)
# places that `on` goes with
ON_PLACES: Final = words(
    "market exchange island street coast border beach square campus base stage river bridge road"
)
# verbs whose object can be the place where it happens: `hit the country`, `visited Hanoi`
TOUCHES: Final = words(
    """hit hits struck strikes shook shakes rocked devastated battered ravaged swept visit visits visited visiting tour
    tours toured touring leave leaves left enter enters entered reach reached leaving entering crossed"""
)
SUBORDINATORS: Final = words(
    "that which who whom whose because after when while although though if before since until unless whereas as where so"
)
FUTURE: Final = words(
    "will shall 'll won't would scheduled expected due slated planned set plans plan to going"
)
ENTITIES: Final = words(
    """company companies firm firms government governments ministry ministries agency agencies bank banks police army troops
    forces court courts parliament congress senate council committee commission union group groups party parties people
    country countries nation nations state states city team teams club clubs airline airlines automaker automakers market
    markets index indexes indices shares stocks stock airport plane planes aircraft jet ship vessel airliner car cars plant
    plants police officials representatives delegates delegation men man women woman children child students staff
    workers union media press public authorities department university school hospital church crowd coalition alliance
    organisation organization organisations organizations side sides members family victims experts analysts percent %
    president minister chief chairman spokesman spokeswoman chairwoman ambassador envoy mayor governor secretary king
    queen prince currency products product phone software system website"""
)
# verbs that report how a measure stood or moved, or what somebody thinks of it: a statistic more than an event
MEASURES: Final = words(
    """reach reaches reached stand stands stood rise rises rose risen fall falls fell fallen grow grows grew grown slow
    slowed slows total totalled totaled amount amounted account accounted average averaged generate generated record
    recorded rank ranked increase increased decrease decreased drop dropped decline declined jump jumped surge surged
    shrink shrank lose lost cost costs earn earned gain gained climb climbed slump slumped double doubled triple tripled
    expect expects expected forecast put puts want wants wanted aim aims hope hopes raise raised live lived come came export
    exported import imported produce produced consume consumed narrow narrowed widen widened"""
)
# of these, verbs that are events when they have a day
DAILY: Final = words(
    "rise rises rose fall falls fell drop dropped climb climbed surge surged slump slumped gain gained lose lost cut made make spent invested raise raised jump jumped recorded"
)
AMOUNTS: Final = words(
    "give gives gave given pay pays paid cover covers covered handle handled cut made make makes spent spend invested invest"
)
# verbs that only say that the noun which is their subject comes about: `the ceremony will take place`
HAPPEN: Final = words(
    """take takes took taken hold held be happen happens happened occur occurs occurred open opens opened begin begins began
    start starts started run runs ran kick kicked close closes closed conclude concluded schedule scheduled host hosted
    convene convened organise organised organize organized"""
)
PEOPLE: Final = words(
    "people men women children countries nations states members troops students delegates soldiers police"
)
