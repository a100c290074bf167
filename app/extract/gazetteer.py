"""Countries, their people, capitals, and bodies that need no introduction."""

from __future__ import annotations

from typing import Final

from app.extract.lang.language import words
from app.extract.patterns import pattern

# names of one word or more, separated by ";"
_COUNTRIES: Final = """afghanistan;albania;algeria;angola;argentina;armenia;australia;austria;azerbaijan;bahrain;bangladesh;
belarus;belgium;belize;benin;bhutan;bolivia;bosnia and herzegovina;botswana;brazil;brunei;brunei darussalam;bulgaria;
burkina faso;burundi;cambodia;cameroon;canada;cape verde;chad;chile;china;colombia;congo;costa rica;croatia;cuba;cyprus;
czechia;czech republic;denmark;djibouti;dominica;dominican republic;ecuador;egypt;el salvador;eritrea;estonia;eswatini;
ethiopia;fiji;finland;france;gabon;gambia;georgia;germany;ghana;greece;grenada;guatemala;guinea;guyana;haiti;honduras;
hungary;iceland;india;indonesia;iran;iraq;ireland;israel;italy;ivory coast;jamaica;japan;jordan;kazakhstan;kenya;kiribati;
kosovo;kuwait;kyrgyzstan;laos;latvia;lebanon;lesotho;liberia;libya;liechtenstein;lithuania;luxembourg;madagascar;malawi;
malaysia;maldives;mali;malta;mauritania;mauritius;mexico;micronesia;moldova;monaco;mongolia;montenegro;morocco;mozambique;
myanmar;namibia;nauru;nepal;netherlands;new zealand;nicaragua;niger;nigeria;north korea;north macedonia;norway;oman;
pakistan;palau;palestine;panama;papua new guinea;paraguay;peru;philippines;poland;portugal;qatar;romania;russia;rwanda;
samoa;saudi arabia;senegal;serbia;seychelles;sierra leone;singapore;slovakia;slovenia;solomon islands;somalia;
south africa;south korea;south sudan;spain;sri lanka;sudan;suriname;sweden;switzerland;syria;taiwan;tajikistan;tanzania;
thailand;timor-leste;togo;tonga;trinidad and tobago;tunisia;turkey;türkiye;turkmenistan;tuvalu;uganda;ukraine;
united arab emirates;united kingdom;great britain;britain;england;scotland;wales;united states;united states of america;
america;uruguay;uzbekistan;vanuatu;venezuela;vietnam;viet nam;yemen;zambia;zimbabwe;republic of korea;the us;u.s;u.k;us;uk"""
_CITIES: Final = """hanoi;ho chi minh city;da nang;hue;hai phong;can tho;washington;new york;beijing;tokyo;seoul;moscow;kyiv;kiev;
london;paris;berlin;brussels;geneva;vienna;rome;madrid;lisbon;dublin;oslo;stockholm;copenhagen;helsinki;warsaw;prague;
budapest;bucharest;sofia;athens;ankara;istanbul;cairo;nairobi;addis ababa;lagos;abuja;accra;dakar;pretoria;johannesburg;
cape town;kigali;kampala;tunis;algiers;rabat;tripoli;khartoum;jerusalem;tel aviv;gaza;ramallah;amman;beirut;damascus;
baghdad;tehran;riyadh;jeddah;doha;abu dhabi;dubai;muscat;kuwait city;sanaa;islamabad;karachi;kabul;new delhi;delhi;mumbai;
dhaka;colombo;kathmandu;yangon;naypyidaw;bangkok;vientiane;phnom penh;kuala lumpur;jakarta;manila;singapore;canberra;
sydney;melbourne;wellington;auckland;suva;ottawa;toronto;montreal;mexico city;havana;bogota;bogotá;caracas;lima;quito;la paz;
santiago;buenos aires;montevideo;brasilia;brasília;rio de janeiro;são paulo;sao paulo;hong kong;shanghai;busan;osaka;
hiroshima;los angeles;chicago;boston;san francisco;houston;dallas;philadelphia;atlanta;detroit;cleveland;charlotte;miami;
seattle;denver;phoenix;las vegas;new orleans;baltimore;milan;munich;frankfurt;hamburg;barcelona;hague;the hague;strasbourg;
davos;milwaukee;flint;aleppo;mosul;benghazi"""
_REGIONS: Final = """africa;asia;europe;latin america;central america;north america;south america;middle east;southeast asia;
east asia;south asia;central asia;west africa;east africa;north africa;sahel;balkans;caribbean;pacific;indo-pacific;
asia-pacific;south china sea;east sea;black sea;red sea;red river delta;mekong delta;mekong;arctic;antarctica;crimea;
donbas;west bank;gaza strip;korean peninsula;alabama;alaska;arizona;arkansas;california;colorado;connecticut;delaware;
florida;hawaii;idaho;illinois;indiana;iowa;kansas;kentucky;louisiana;maine;maryland;massachusetts;michigan;minnesota;
mississippi;missouri;montana;nebraska;nevada;new hampshire;new jersey;new mexico;north carolina;north dakota;ohio;
oklahoma;oregon;pennsylvania;rhode island;south carolina;south dakota;tennessee;texas;utah;vermont;virginia;west virginia;
wisconsin;wyoming;brooklyn;manhattan;wall street;silicon valley"""
_BODIES: Final = """united nations;un;u.n;european union;eu;e.u;nato;asean;african union;au;oecd;opec;opec+;g7;g20;brics;apec;wto;who;
imf;world bank;iaea;icc;icj;unsc;unga;unodc;unctad;unfpa;unhrc;unesco;unicef;unhcr;undp;unodc;unep;wfp;ilo;itu;wipo;fao;osce;interpol;europol;security council;
general assembly;world health organization;world trade organization;international monetary fund;european commission;
european parliament;european council;council of europe;arab league;red cross;amnesty international;human rights watch;
white house;kremlin;pentagon;congress;state department;fbi;cia;nsa;doj;epa;fda;irs;nasa;supreme court;federal reserve;senate;
house of representatives;democratic party;republican party;democrats;republicans;gop;dnc;rnc;labour party;reuters;
associated press;ap;afp;xinhua;yonhap;kyodo;tass;vna;bbc;cnn;nbc;cbs;abc;msnbc;fox news;npr;al jazeera;bloomberg;politico;
new york times;washington post;wall street journal;financial times;guardian;twitter;facebook;google;apple;microsoft;
amazon;meta;tesla;isis;isil;islamic state;al-qaeda;taliban;hamas;hezbollah"""
_DEMONYMS: Final = words(
    """american americans british french german germans russian russians chinese japanese korean koreans indian indians
    israeli israelis iranian iranians iraqi iraqis saudi saudis turkish turks ukrainian ukrainians polish italian italians
    spanish mexican mexicans brazilian canadian canadians australian australians vietnamese thai indonesian filipino
    malaysian cambodian egyptian european europeans african africans asian asians arab arabs swiss swedish dutch belgian
    greek palestinian palestinians syrian syrians afghan afghans pakistani cuban cubans christian christians muslim
    muslims jewish jews catholic islamic hispanic hispanics latino latinos african-american african-americans english
    democratic republican republicans democrats western soviet nazi olympic"""
)


def _set(listed: str) -> frozenset[str]:
    return frozenset(name.strip() for name in listed.replace("\n", "").split(";"))


# Vietnamese names, without accents as they are compared
_VIETNAMESE: Final = """viet nam;ha noi;thanh pho ho chi minh;tp ho chi minh;tp hcm;tphcm;da nang;hai phong;can tho;hue;hoa ky;my;
trung quoc;nga;nhat ban;han quoc;trieu tien;phap;duc;italia;tay ban nha;bo dao nha;ha lan;bi;thuy si;thuy dien;na uy;
phan lan;dan mach;ba lan;sec;an do;thai lan;lao;campuchia;uc;ai cap;nam phi;tho nhi ky;chau au;chau a;chau phi;
dong nam a;bien dong;tay nguyen;quang ninh;quang nam;nghe an;thanh hoa;bac ninh;binh duong;dong nai;dong thap;an giang;
ca mau;lam dong;khanh hoa;bac kinh;dien bien;lao cai;hoang sa;truong sa;mong co;lien bang nga;
vuong quoc anh;anh quoc;a rap xe ut;hy lap;ai len;dong timor;li bang;trung dong;my latinh;nam my;bac my;trung a;
dai loan;hong kong;ma cao;thuong hai;quang chau;da lat;nha trang;vung tau;quy nhon;ha tinh;quang tri;quang binh;
thai nguyen;bac giang;hai duong;hung yen;nam dinh;ninh binh;thai binh;vinh phuc;phu tho;yen bai;son la;hoa binh;
lai chau;ha giang;cao bang;bac kan;tuyen quang;lang son;phu yen;binh dinh;kon tum;gia lai;dak lak;dak nong;
binh thuan;ninh thuan;binh phuoc;tay ninh;long an;tien giang;ben tre;tra vinh;vinh long;hau giang;soc trang;bac lieu;kien giang"""
COUNTRIES: Final = _set(_COUNTRIES)
PLACES: Final = COUNTRIES | _set(_CITIES) | _set(_REGIONS) | _set(_VIETNAMESE)
BODIES: Final = _set(_BODIES)
DEMONYMS: Final = _DEMONYMS
INSTRUMENT: Final = pattern(
    r"\b(?:Conventions?|Treaty|Treaties|Protocols?|Charter|Covenant|Accords?|Agreements?|Pact|Resolutions?|Directives?"
    r"|Declaration|Strategy|Constitution|Statute|Act|Law|Decree|Regulation|Communiqué|Memorandum|Roadmap|Framework"
    r"|Compact|Agenda|Code)\b"
)
