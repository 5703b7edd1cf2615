using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Assessment;
using Yaoqing.Core.Commissions;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Instructions;
using Yaoqing.Core.Notices;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Time;
using Yaoqing.Core.Trail;
using Yaoqing.Core.Upward;

namespace Yaoqing.App.Store;

/// <summary>The one model for SQLite and PostgreSQL. Conventions are in <see cref="Conventions"/>, tables beside the features as <c>*Mapping</c>.</summary>
public abstract class YaoqingDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<TrailEntry> Trail => Set<TrailEntry>();
    public DbSet<TrailHead> TrailHeads => Set<TrailHead>();
    public DbSet<TrailCheckpoint> TrailCheckpoints => Set<TrailCheckpoint>();
    public DbSet<CalendarDay> CalendarDays => Set<CalendarDay>();
    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<Grant> Grants => Set<Grant>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<UsedKey> UsedKeys => Set<UsedKey>();
    public DbSet<Search.SearchDoc> SearchDocs => Set<Search.SearchDoc>();
    public DbSet<Counter> Counters => Set<Counter>();
    public DbSet<Blob> Blobs => Set<Blob>();
    public DbSet<Office> Offices => Set<Office>();
    public DbSet<Board> Boards => Set<Board>();
    public DbSet<Unit> Units => Set<Unit>();
    public DbSet<Membership> Memberships => Set<Membership>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<Post> Posts => Set<Post>();
    public DbSet<Delegation> Delegations => Set<Delegation>();
    public DbSet<SignOffChain> SignOffChains => Set<SignOffChain>();
    public DbSet<Notice> Notices => Set<Notice>();
    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();
    public DbSet<Commission> Commissions => Set<Commission>();
    public DbSet<CommissionUnit> CommissionUnits => Set<CommissionUnit>();
    public DbSet<TopicList> TopicLists => Set<TopicList>();
    public DbSet<Event> Events => Set<Event>();
    public DbSet<Item> Items => Set<Item>();
    public DbSet<ItemVersion> ItemVersions => Set<ItemVersion>();
    public DbSet<SignOff> SignOffs => Set<SignOff>();
    public DbSet<ItemReview> ItemReviews => Set<ItemReview>();
    public DbSet<FindingOverride> FindingOverrides => Set<FindingOverride>();
    public DbSet<RuleSetVersion> RuleSetVersions => Set<RuleSetVersion>();
    public DbSet<DeskConfirmation> DeskConfirmations => Set<DeskConfirmation>();
    public DbSet<Withdrawal> Withdrawals => Set<Withdrawal>();
    public DbSet<DraftBuffer> DraftBuffers => Set<DraftBuffer>();
    public DbSet<Submission> Submissions => Set<Submission>();
    public DbSet<SubmissionText> SubmissionTexts => Set<SubmissionText>();
    public DbSet<DeskDecision> DeskDecisions => Set<DeskDecision>();
    public DbSet<Periodical> Periodicals => Set<Periodical>();
    public DbSet<Issue> Issues => Set<Issue>();
    public DbSet<Article> Articles => Set<Article>();
    public DbSet<ArticleSource> ArticleSources => Set<ArticleSource>();
    public DbSet<IssueNotice> IssueNotices => Set<IssueNotice>();
    public DbSet<IssueFile> IssueFiles => Set<IssueFile>();
    public DbSet<UpwardSubmission> UpwardSubmissions => Set<UpwardSubmission>();
    public DbSet<Adoption> Adoptions => Set<Adoption>();
    public DbSet<Standing> Standings => Set<Standing>();
    public DbSet<Instruction> Instructions => Set<Instruction>();
    public DbSet<FollowUp> FollowUps => Set<FollowUp>();
    public DbSet<Fact> Facts => Set<Fact>();
    public DbSet<Target> Targets => Set<Target>();
    public DbSet<SchemeVersion> SchemeVersions => Set<SchemeVersion>();
    public DbSet<Objection> Objections => Set<Objection>();
    public DbSet<ClosedPeriod> ClosedPeriods => Set<ClosedPeriod>();
    public DbSet<Bulletin> Bulletins => Set<Bulletin>();
    public DbSet<BulletinFile> BulletinFiles => Set<BulletinFile>();
    public DbSet<FactImport> FactImports => Set<FactImport>();

    /// <summary>Raises the version of every changed <see cref="Versioned"/> record, so that a save on an older one is refused.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        var automatic = ChangeTracker.AutoDetectChangesEnabled;
        ChangeTracker.AutoDetectChangesEnabled = false; // once is enough: it looks at every property of every record
        try
        {
            foreach (var entry in ChangeTracker.Entries<Versioned>())
            {
                if (entry.State is EntityState.Added or EntityState.Modified)
                    entry.Property(record => record.Version).CurrentValue++;
            }
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = automatic;
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conventions.Configure(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(YaoqingDb).Assembly);
        Conventions.Finish(modelBuilder);
    }
}

/// <summary>The embedded store.</summary>
public sealed class SqliteYaoqingDb(DbContextOptions<SqliteYaoqingDb> options) : YaoqingDb(options);

/// <summary>The store for several nodes.</summary>
public sealed class PostgresYaoqingDb(DbContextOptions<PostgresYaoqingDb> options) : YaoqingDb(options);
