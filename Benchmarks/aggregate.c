/* The daily facts of a queue_log by hand: one thread over the mapped file, nothing kept but the sums.
   It is the yardstick for what the machine can do; it trusts its input and refuses no line.

   usage: aggregate QUEUE_LOG OUT
   writes agent,day,handled,talk_s,hold_s,ring_no_answer,pause_s by agent, then day; days count from 1970-01-01 UTC */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct {
    const char *start;
    size_t length;
} Text;

typedef struct {
    int64_t day, handled, talk, hold, rings, pause;
} Day;

typedef struct {
    Text name;
    int64_t paused_at; /* -1 while the agent is not in a pause */
    Day *days;
    size_t count, room;
} Agent;

enum { DAY = 86400 };

static Agent *agents;
static size_t agent_count, agent_room;
/* Places of agents plus one, by hash; 0 is empty. */
static uint32_t *slots;
static size_t slot_count;

static void die(const char *what) {
    perror(what);
    exit(1);
}

static void *grown(void *memory, size_t size) {
    void *larger = realloc(memory, size);
    if (!larger) die("memory");
    return larger;
}

static uint64_t hash(Text text) {
    uint64_t value = 1469598103934665603ULL;
    for (size_t i = 0; i < text.length; i++) value = (value ^ (unsigned char)text.start[i]) * 1099511628211ULL;
    return value ^ value >> 29;
}

static int same(Text a, Text b) { return a.length == b.length && memcmp(a.start, b.start, a.length) == 0; }

static size_t slot_of(Text name) {
    size_t slot = hash(name) & (slot_count - 1);
    while (slots[slot] && !same(agents[slots[slot] - 1].name, name)) slot = (slot + 1) & (slot_count - 1);
    return slot;
}

static void widen_slots(void) {
    slot_count = slot_count ? slot_count * 2 : 4096;
    free(slots);
    if (!(slots = calloc(slot_count, sizeof *slots))) die("memory");
    for (size_t i = 0; i < agent_count; i++) slots[slot_of(agents[i].name)] = (uint32_t)i + 1;
}

static Agent *agent_named(Text name) {
    if (agent_count * 2 >= slot_count) widen_slots();
    size_t slot = slot_of(name);
    if (!slots[slot]) {
        if (agent_count == agent_room) {
            agent_room = agent_room ? agent_room * 2 : 1024;
            agents = grown(agents, agent_room * sizeof *agents);
        }
        agents[agent_count] = (Agent){.name = name, .paused_at = -1};
        slots[slot] = (uint32_t)++agent_count;
    }
    return &agents[slots[slot] - 1];
}

/* The agent's sums of a day; nearly always the last one. */
static Day *day_of(Agent *agent, int64_t at) {
    int64_t day = at / DAY;
    for (size_t i = agent->count; i-- > 0;)
        if (agent->days[i].day == day) return &agent->days[i];
    if (agent->count == agent->room) {
        agent->room = agent->room ? agent->room * 2 : 32;
        agent->days = grown(agent->days, agent->room * sizeof *agent->days);
    }
    agent->days[agent->count] = (Day){.day = day};
    return &agent->days[agent->count++];
}

static int64_t number(Text text) {
    int64_t value = 0;
    for (size_t i = 0; i < text.length && text.start[i] >= '0' && text.start[i] <= '9'; i++)
        value = value * 10 + (text.start[i] - '0');
    return value;
}

static int is(Text text, const char *word, size_t length) {
    return text.length == length && memcmp(text.start, word, length) == 0;
}
#define IS(text, word) is(text, word, sizeof word - 1)

/* The field that starts at `from`; sets `next` to the one after it, or past the line where there is none. */
static Text field(const char *from, const char *end, const char **next) {
    const char *mark = from;
    while (mark < end && *mark != '|') mark++;
    *next = (mark < end ? mark : end) + 1;
    return from > end ? (Text){end, 0} : (Text){from, (size_t)(mark - from)};
}

static void handle(Agent *agent, int64_t at, const char *data, const char *end) {
    Day *day = day_of(agent, at);
    day->handled++;
    day->hold += number(field(data, end, &data));
    day->talk += number(field(data, end, &data));
}

/* epoch|call|queue|agent|event|data… */
static void take(const char *line, const char *end) {
    const char *next;
    Text second = field(line, end, &next);
    field(next, end, &next);
    field(next, end, &next);
    Text name = field(next, end, &next), event = field(next, end, &next);
    int completed = IS(event, "COMPLETEAGENT") || IS(event, "COMPLETECALLER");
    int passed_on = IS(event, "BLINDTRANSFER") || IS(event, "ATTENDEDTRANSFER");
    int rang = IS(event, "RINGNOANSWER"), pauses = IS(event, "PAUSE"), unpauses = IS(event, "UNPAUSE");
    if (!completed && !passed_on && !rang && !pauses && !unpauses) return;

    Agent *agent = agent_named(name);
    int64_t at = number(second);
    if (completed) {
        handle(agent, at, next, end);
    } else if (passed_on) {
        field(next, end, &next);
        field(next, end, &next);
        handle(agent, at, next, end);
    } else if (rang) {
        day_of(agent, at)->rings++;
    } else if (pauses) {
        agent->paused_at = at;
    } else if (agent->paused_at >= 0) {
        day_of(agent, agent->paused_at)->pause += at - agent->paused_at;
        agent->paused_at = -1;
    }
}

static void read_lines(const char *at, const char *end) {
    while (at < end) {
        const char *newline = memchr(at, '\n', (size_t)(end - at));
        if (!newline) newline = end;
        take(at, newline);
        at = newline + 1;
    }
}

static int by_name(const void *a, const void *b) {
    Text x = ((const Agent *)a)->name, y = ((const Agent *)b)->name;
    int order = memcmp(x.start, y.start, x.length < y.length ? x.length : y.length);
    return order ? order : (x.length > y.length) - (x.length < y.length);
}

static int by_day(const void *a, const void *b) {
    int64_t x = ((const Day *)a)->day, y = ((const Day *)b)->day;
    return (x > y) - (x < y);
}

static void write_sums(FILE *out) {
    qsort(agents, agent_count, sizeof *agents, by_name);
    for (Agent *agent = agents; agent < agents + agent_count; agent++) {
        if (agent->count) qsort(agent->days, agent->count, sizeof *agent->days, by_day);
        for (Day *day = agent->days; day < agent->days + agent->count; day++)
            fprintf(out, "%.*s,%ld,%ld,%ld,%ld,%ld,%ld\n", (int)agent->name.length, agent->name.start, (long)day->day,
                    (long)day->handled, (long)day->talk, (long)day->hold, (long)day->rings, (long)day->pause);
    }
}

int main(int count, char **words) {
    if (count != 3) {
        fprintf(stderr, "usage: aggregate QUEUE_LOG OUT\n");
        return 2;
    }
    int file = open(words[1], O_RDONLY);
    struct stat state;
    if (file < 0 || fstat(file, &state)) die(words[1]);
    size_t size = (size_t)state.st_size;
    if (size) {
        const char *log = mmap(NULL, size, PROT_READ, MAP_PRIVATE, file, 0);
        if (log == MAP_FAILED) die(words[1]);
        madvise((void *)log, size, MADV_SEQUENTIAL);
        read_lines(log, log + size);
    }
    FILE *out = fopen(words[2], "w");
    if (!out) die(words[2]);
    write_sums(out);
    if (fclose(out)) die(words[2]);
    return 0;
}
